// The last site that was built, kept as a whole: a build of the same agents by the same code is that site, and a build of
// others takes the pages from it that are still the same.
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { removeEntries } from '../cache/entries.ts';
import { placeIn, type PlaceFile } from '../files/place.ts';
import { findManifest, tellStates, writeManifest, type Manifest } from './manifest.ts';
import { openPack, sumOf, writePack, type Pack, type Packed } from './pack.ts';
import { filesIn, isContent, stateOf } from './site-files.ts';

/** A hash of everything a file depends on, by its path; undefined where that is not known. */
export type KeyOf = (path: string) => string | undefined;

/** A site that was kept. */
export interface KeptSite {
  /** A hash of everything it was made from. */
  key: string;
  /**
   * Whether a folder is that site, byte for byte, and nothing else. What had to be read for it is known by its state from
   * then on, also to other processes.
   */
  isIn: (folder: string) => Promise<boolean>;
  /** Writes the site into a folder, which `isIn` then knows without reading it. @throws if a file is damaged */
  restore: (folder: string) => void;
  /**
   * Puts into a folder what is still the same, and tells which paths that are.
   * @param keyOf by path, a hash of everything the file depends on
   * @param last a folder that will be deleted; what is whole in it becomes the same file in both
   */
  restoreSame: (folder: string, keyOf: KeyOf, last: string) => Set<string>;
  /**
   * Makes a file of some bytes by linking to that of the last folder, where that is the one that was kept and holds them.
   * Returns whether it did.
   */
  link: (path: string, content: Uint8Array, last: string, place: PlaceFile) => boolean;
  /** What a file holds that is still in the state in which it was kept. */
  copy: (path: string, state: string) => Packed | undefined;
  close: () => void;
}

/** How many files are read at once. */
const atOnce = 32;

/** The site that was kept, or why there is none. @param cache absolute path of the folder it was kept in */
export async function findSite(cache: string): Promise<KeptSite | 'damaged' | undefined> {
  const manifest = await findManifest(cache);
  if (manifest === undefined || manifest === 'damaged') return manifest;
  try {
    return keptSite(cache, manifest, openPack(join(cache, manifest.pack)));
  } catch {
    return 'damaged';
  }
}

function keptSite(cache: string, manifest: Manifest, pack: Pack): KeptSite {
  const { key, files, states, pages } = manifest;
  const paths = Object.keys(files);
  /** Whether other processes know the states. */
  let isTold = true;
  /** The state in which a file is the one that was kept. */
  const sameState = async (folder: string, path: string) => {
    const file = join(folder, path);
    const state = stateOf(file);
    if (state === undefined || state === states[path]) return state;
    // Its state from before it was read: who writes to it meanwhile changes that.
    const content = await readFile(file).catch(() => undefined);
    return content !== undefined && sumOf(content) === files[path]![2] ? state : undefined;
  };
  return {
    key,
    async isIn(folder) {
      const there = await filesIn(folder).catch(() => []);
      if (there.length !== paths.length || there.some((path) => !Object.hasOwn(files, path))) return false;
      const now: Record<string, string> = {};
      for (let at = 0; at < paths.length; at += atOnce) {
        const some = paths.slice(at, at + atOnce);
        const found = await Promise.all(some.map((path) => sameState(folder, path)));
        for (const [index, state] of found.entries()) {
          if (state === undefined) return false;
          now[some[index]!] = state;
        }
      }
      isTold &&= paths.every((path) => now[path] === states[path]);
      Object.assign(states, now);
      if (!isTold) await tellStates(cache, manifest);
      isTold = true;
      return true;
    },
    restore(folder) {
      const place = placeIn(folder);
      for (const path of paths) {
        const content = pack.read(files[path]!);
        if (content === undefined) throw new Error(`What was kept of ${path} is damaged.`);
        place(path, (file) => writeFileSync(file, content));
        states[path] = stateOf(join(folder, path)) ?? '';
      }
      isTold = false;
    },
    restoreSame(folder, keyOf, last) {
      const place = placeIn(folder);
      const same = paths.filter((path) => pages[path] !== undefined && pages[path] === keyOf(path));
      const placed = same.filter((path) => {
        const file = join(last, path);
        const state = stateOf(file);
        const isWhole = state !== undefined && (state === states[path] || isContent(file, files[path]!));
        if (isWhole && isDone(() => place(path, (other) => linkSync(file, other)))) return true;
        const content = pack.read(files[path]!);
        if (content) place(path, (file) => writeFileSync(file, content));
        return content !== undefined;
      });
      return new Set(placed);
    },
    link(path, content, last, place) {
      const [, length, sum] = files[path] ?? [];
      const file = join(last, path);
      const isSame = length === content.length && stateOf(file) === states[path] && sum === sumOf(content);
      return isSame && isDone(() => place(path, (other) => linkSync(file, other)));
    },
    copy: (path, state) => (state !== '' && state === states[path] ? pack.copy(files[path]!) : undefined),
    close: pack.close,
  };
}

/**
 * Keeps a site, and no other.
 * @param last the site that was kept before: files that are still its own are not read again
 * @returns whether it was kept: a cache that cannot be written is no failure
 */
export async function keepSite(
  cache: string,
  folder: string,
  key: string,
  keyOf: KeyOf,
  last?: KeptSite,
): Promise<boolean> {
  const pack = join(cache, `${key}.pack`);
  const unfinished = `${pack}.${randomUUID()}`;
  try {
    await mkdir(cache, { recursive: true });
    const paths = (await filesIn(folder)).sort();
    const states = paths.map((path) => stateOf(join(folder, path)) ?? '');
    const content = (path: string, index: number): Packed =>
      last?.copy(path, states[index]!) ?? { content: readFileSync(join(folder, path)) };
    const places = writePack(unfinished, paths.values().map(content));
    await rename(unfinished, pack);
    const files = Object.fromEntries(paths.map((path, index) => [path, places[index]!]));
    const pages = Object.fromEntries(paths.flatMap((path) => pairOf(path, keyOf(path))));
    const manifest: Manifest = {
      key,
      pack: basename(pack),
      files,
      states: Object.fromEntries(paths.map((path, index) => [path, states[index]!])),
      pages,
    };
    const isKept = await writeManifest(cache, manifest);
    // The packs of before, and what killed builds have left of theirs.
    await removeEntries(cache, (name) => name.includes('.pack') && name !== manifest.pack);
    return isKept;
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return false;
  }
}

/** Whether it could be done: not every disk has links, which take a tenth of the time of writing a file. */
function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function pairOf(path: string, key: string | undefined): [string, string][] {
  return key === undefined ? [] : [[path, key]];
}
