// The last site that was built, kept as a whole: a build of the same agents by the same code is that site, and a build of
// others takes the pages from it that are still the same.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { readEntry, writeEntry } from '../cache/entries.ts';

interface Manifest {
  key: string;
  /** By path below the folder of the site: the SHA-256 of the file. */
  files: Record<string, string>;
  /** By path: a hash of everything the file depends on, where that is known. */
  pages: Record<string, string>;
}

/** A site that was kept. */
export interface KeptSite {
  /** A hash of everything it was made from. */
  key: string;
  /** Whether a folder is that site, byte for byte, and nothing else. */
  isIn: (folder: string) => Promise<boolean>;
  /** Puts the site into a folder that does not exist yet. @throws if a file is gone or damaged */
  restore: (folder: string) => Promise<void>;
  /** A file of the site, if what it depends on has this hash and it is whole. */
  read: (path: string, page: string) => Promise<Buffer | undefined>;
}

/** How many files are read at once. */
const atOnce = 32;

/** The site that was kept, or why there is none. @param cache absolute path of the folder it was kept in */
export async function findSite(cache: string): Promise<KeptSite | 'damaged' | undefined> {
  const entry = await readEntry(join(cache, 'site.json'));
  if (entry === undefined || entry === 'damaged') return entry;
  const manifest = readManifest(entry);
  if (manifest === 'damaged') return manifest;
  const { key, files, pages } = manifest;
  const kept = join(cache, key);
  const paths = Object.keys(files);
  const readWhole = async (folder: string, path: string) => {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    return content && sumOf(content) === files[path] ? content : undefined;
  };
  return {
    key,
    async isIn(folder) {
      const there = await filesIn(folder).catch(() => []);
      if (there.length !== paths.length || there.some((path) => !Object.hasOwn(files, path))) return false;
      return (await forEach(paths, async (path) => (await readWhole(folder, path)) !== undefined)).every(
        Boolean,
      );
    },
    async restore(folder) {
      const whole = await forEach(paths, async (path) => (await readWhole(kept, path)) !== undefined);
      const damaged = paths.find((_, index) => !whole[index]);
      if (damaged !== undefined) throw new Error(`What was kept of ${damaged} is damaged.`);
      await forEach(paths, (path) => place(join(kept, path), join(folder, path)));
    },
    read: async (path, page) => (pages[path] === page ? readWhole(kept, path) : undefined),
  };
}

/**
 * Keeps a site, and no other.
 * @param pages by path, a hash of everything a file depends on
 * @returns whether it was kept: a cache that cannot be written is no failure
 */
export async function keepSite(
  cache: string,
  folder: string,
  key: string,
  pages: ReadonlyMap<string, string>,
): Promise<boolean> {
  try {
    await rm(cache, { recursive: true, force: true });
    const paths = (await filesIn(folder)).sort();
    const sums = await forEach(paths, async (path) => {
      await place(join(folder, path), join(cache, key, path));
      return [path, sumOf(await readFile(join(folder, path)))] as const;
    });
    const manifest: Manifest = { key, files: Object.fromEntries(sums), pages: Object.fromEntries(pages) };
    return await writeEntry(join(cache, 'site.json'), Buffer.from(JSON.stringify(manifest)));
  } catch {
    return false;
  }
}

/** A manifest of another form, by a version before or after this one, is of no use. */
function readManifest(entry: Buffer): Manifest | 'damaged' {
  try {
    const { key, files, pages } = JSON.parse(entry.toString()) as Partial<Manifest>;
    const isWhole = typeof key === 'string' && typeof files === 'object' && typeof pages === 'object';
    return isWhole ? { key, files, pages } : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Copies a file; where the disk can, without taking space. A link would let who changes one change the other. */
async function place(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'));
}

function sumOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

async function forEach<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += atOnce)
    results.push(...(await Promise.all(all.slice(at, at + atOnce).map(work))));
  return results;
}
