// The last site that was built, kept as a whole: a build of the same agents by the same code is that site, and a build of
// others takes the pages from it that are still the same.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { readEntry, removeEntries, writeEntry } from '../cache/entries.ts';
import { openPack, sumOf, writePack, type Pack, type Place } from './pack.ts';

interface Manifest {
  key: string;
  /** Name of the file that holds the contents. */
  pack: string;
  /** By path below the folder of the site. */
  files: Record<string, Place>;
  /** By path: a hash of everything the file depends on, where that is known. */
  pages: Record<string, string>;
}

/** A hash of everything a file depends on, by its path; undefined where that is not known. */
export type KeyOf = (path: string) => string | undefined;

/** A site that was kept. */
export interface KeptSite {
  /** A hash of everything it was made from. */
  key: string;
  /** Whether a folder is that site, byte for byte, and nothing else. */
  isIn: (folder: string) => Promise<boolean>;
  /** Writes the site into a folder. @throws if a file is damaged */
  restore: (folder: string) => void;
  /**
   * Puts into a folder what is still the same, and tells which paths that are.
   * @param keyOf by path, a hash of everything the file depends on
   * @param last a folder that will be deleted; what is whole in it becomes the same file in both
   */
  restoreSame: (folder: string, keyOf: KeyOf, last: string) => Set<string>;
  close: () => void;
}

/** How many files are read at once. */
const atOnce = 32;

/** The site that was kept, or why there is none. @param cache absolute path of the folder it was kept in */
export async function findSite(cache: string): Promise<KeptSite | 'damaged' | undefined> {
  const entry = await readEntry(join(cache, 'site.json'));
  if (entry === undefined || entry === 'damaged') return entry;
  const manifest = readManifest(entry);
  if (manifest === 'damaged') return manifest;
  try {
    return keptSite(manifest, openPack(join(cache, manifest.pack)));
  } catch {
    return 'damaged';
  }
}

function keptSite({ key, files, pages }: Manifest, pack: Pack): KeptSite {
  const paths = Object.keys(files);
  const isSame = async (folder: string, path: string) => {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    return content !== undefined && sumOf(content) === files[path]![2];
  };
  return {
    key,
    async isIn(folder) {
      const there = await filesIn(folder).catch(() => []);
      if (there.length !== paths.length || there.some((path) => !Object.hasOwn(files, path))) return false;
      for (let at = 0; at < paths.length; at += atOnce) {
        const some = paths.slice(at, at + atOnce).map((path) => isSame(folder, path));
        if ((await Promise.all(some)).includes(false)) return false;
      }
      return true;
    },
    restore(folder) {
      const place = placeIn(folder);
      for (const path of paths) {
        const content = pack.read(files[path]!);
        if (content === undefined) throw new Error(`What was kept of ${path} is damaged.`);
        place(path, (file) => writeFileSync(file, content));
      }
    },
    restoreSame(folder, keyOf, last) {
      const place = placeIn(folder);
      const same = paths.filter((path) => pages[path] !== undefined && pages[path] === keyOf(path));
      const placed = same.filter((path) => {
        if (isLinked(join(last, path), files[path]!, (from) => place(path, (file) => linkSync(from, file))))
          return true;
        const content = pack.read(files[path]!);
        if (content) place(path, (file) => writeFileSync(file, content));
        return content !== undefined;
      });
      return new Set(placed);
    },
    close: pack.close,
  };
}

/**
 * Keeps a site, and no other.
 * @returns whether it was kept: a cache that cannot be written is no failure
 */
export async function keepSite(cache: string, folder: string, key: string, keyOf: KeyOf): Promise<boolean> {
  const pack = join(cache, `${key}.pack`);
  const unfinished = `${pack}.${randomUUID()}`;
  try {
    await mkdir(cache, { recursive: true });
    const paths = (await filesIn(folder)).sort();
    const places = writePack(unfinished, contentsOf(folder, paths));
    await rename(unfinished, pack);
    const files = Object.fromEntries(paths.map((path, index) => [path, places[index]!]));
    const pages = Object.fromEntries(paths.flatMap((path) => pairOf(path, keyOf(path))));
    const manifest: Manifest = { key, pack: basename(pack), files, pages };
    const isKept = await writeEntry(join(cache, 'site.json'), Buffer.from(JSON.stringify(manifest)));
    // The packs of before, and what killed builds have left of theirs.
    await removeEntries(cache, (name) => name.includes('.pack') && name !== manifest.pack);
    return isKept;
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return false;
  }
}

/** A manifest of another form, by a version before or after this one, is of no use. */
function readManifest(entry: Buffer): Manifest | 'damaged' {
  try {
    const { key, pack, files, pages } = JSON.parse(entry.toString()) as Partial<Manifest>;
    const isWhole = typeof key === 'string' && typeof pack === 'string' && files && pages;
    return isWhole ? { key, pack, files, pages } : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Makes files below a folder, which comes into being with the first. */
function placeIn(folder: string): (path: string, make: (file: string) => void) => void {
  const made = new Set<string>();
  return (path, make) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    make(file);
  };
}

/** Links a file if it is whole and the disk can: a tenth of the time that writing it takes. */
function isLinked(file: string, [, length, sum]: Place, link: (file: string) => void): boolean {
  try {
    const content = readFileSync(file);
    if (content.length !== length || sumOf(content) !== sum) return false;
    link(file);
    return true;
  } catch {
    return false;
  }
}

function pairOf(path: string, key: string | undefined): [string, string][] {
  return key === undefined ? [] : [[path, key]];
}

function* contentsOf(folder: string, paths: readonly string[]): Generator<Uint8Array> {
  for (const path of paths) yield readFileSync(join(folder, path));
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'));
}
