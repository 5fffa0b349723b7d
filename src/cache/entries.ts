// Bytes that are kept for the next build, one file an entry, by what they were made from.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Length of the checksum that stands before the content, in bytes. */
const sum = 32;

/** The name of an entry for everything its content depends on. */
export function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The content of a file that `writeEntry` wrote; undefined if there is none, 'damaged' if it is not whole. */
export async function readEntry(file: string): Promise<Buffer | 'damaged' | undefined> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept === undefined) return undefined;
  const content = kept.subarray(sum);
  return kept.subarray(0, sum).equals(checksum(content)) ? content : 'damaged';
}

/**
 * Keeps a content. Two builds at once may write the same file; neither reads what the other has half written.
 * @returns whether it was kept: a cache that cannot be written is no failure
 */
export async function writeEntry(file: string, content: Uint8Array): Promise<boolean> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, [checksum(content), content]);
    await rename(unfinished, file);
    return true;
  } catch {
    return false;
  }
}

/** Removes entries that no build will ask for again. A cache that cannot be written is no failure. */
export async function removeEntries(folder: string, isOld: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isOld))
    await rm(join(folder, name), { force: true }).catch(() => undefined);
}

/**
 * The content for a key: from a folder, where it is there and whole, else made and kept.
 * @param key everything the content depends on
 */
export async function cached(
  folder: string,
  key: readonly unknown[],
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const file = join(folder, keyOf(key));
  const kept = await readEntry(file);
  if (kept instanceof Buffer) return kept;
  const content = await make();
  await writeEntry(file, content);
  return content;
}

function checksum(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
