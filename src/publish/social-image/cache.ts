// Files that are made once and kept for the next build, by what they are made from.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Length of the checksum that stands before the content, in bytes. */
const sum = 32;

/**
 * The content for a key: from the cache, where it is there and whole, else made and kept. Two builds at once may make
 * the same; neither reads what the other has half written. A cache that cannot be written is no failure.
 * @param key everything the content depends on
 */
export async function cached(
  folder: string,
  key: readonly unknown[],
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const file = join(folder, createHash('sha256').update(JSON.stringify(key)).digest('hex'));
  const kept = await readFile(file).catch(() => undefined);
  if (kept?.subarray(0, sum).equals(checksum(kept.subarray(sum)))) return kept.subarray(sum);
  const content = await make();
  await keep(file, content).catch(() => undefined);
  return content;
}

async function keep(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, Buffer.concat([checksum(content), content]));
  await rename(unfinished, file);
}

function checksum(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
