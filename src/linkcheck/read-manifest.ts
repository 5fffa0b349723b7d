import { readFile, stat } from 'node:fs/promises';
import type { LinkManifest } from '../publish/link-manifest.ts';
import { download, MAX_BYTES } from './download.ts';
import { parseManifest } from './manifest.ts';
import { Refusal } from '../findings/refusal.ts';

/**
 * Reads `links.json` from a file, or from an address that begins with http:// or https://.
 * @throws Refusal if it cannot be had or is none
 */
export async function readManifest(where: string): Promise<LinkManifest> {
  try {
    return parseManifest(
      /^[a-z][a-z\d+.-]+:\/\//i.test(where) ? await download(where) : await readText(where),
    );
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new Refusal(`--manifest ${where} ${cause.message}.`);
  }
}

async function readText(file: string): Promise<string> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new Refusal('is not a file');
    if (found.size > MAX_BYTES) throw new Refusal(`is larger than ${MAX_BYTES / 2 ** 20} MB`);
    return await readFile(file, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new Refusal(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`);
  }
}
