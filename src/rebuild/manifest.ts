// What is known of a site that was kept, beside its contents.
import { join } from 'node:path';
import { readEntry, writeEntry } from '../cache/entries.ts';
import type { Place } from './pack.ts';

/** What a kept site holds. */
export interface Manifest {
  key: string;
  /** Name of the file that holds the contents. */
  pack: string;
  /** By path below the folder of the site. */
  files: Record<string, Place>;
  /** By path: the state of the file in the folder of the site, from which it was kept. */
  states: Record<string, string>;
  /** By path: a hash of everything the file depends on, where that is known. */
  pages: Record<string, string>;
}

/** What is known of the site that was kept in a folder. */
export async function findManifest(cache: string): Promise<Manifest | 'damaged' | undefined> {
  const entry = await readEntry(join(cache, 'site.json'));
  return entry === undefined || entry === 'damaged' ? entry : readManifest(entry);
}

/** Writes what is known of a site. @returns whether it was written: a cache that cannot be written is no failure */
export function writeManifest(cache: string, manifest: Manifest): Promise<boolean> {
  return writeEntry(join(cache, 'site.json'), Buffer.from(JSON.stringify(manifest)));
}

/** Writes the states of a site's files into what was kept of it, unless another site has been kept meanwhile. */
export async function tellStates(cache: string, manifest: Manifest): Promise<void> {
  const there = await findManifest(cache);
  if (there !== undefined && there !== 'damaged' && there.pack === manifest.pack)
    await writeManifest(cache, manifest);
}

/** A manifest of another form, by a version before or after this one, is of no use. */
function readManifest(entry: Buffer): Manifest | 'damaged' {
  try {
    const { key, pack, files, states, pages } = JSON.parse(entry.toString()) as Partial<Manifest>;
    const isWhole = typeof key === 'string' && typeof pack === 'string' && files && states && pages;
    return isWhole ? { key, pack, files, states, pages } : 'damaged';
  } catch {
    return 'damaged';
  }
}
