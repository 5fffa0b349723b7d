// Folders whose files are read with another folder: what is checked twice is counted twice, and mended twice.
import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { discover } from '../catalog/discover.ts';
import { readSettings } from '../catalog/settings.ts';
import { Refusal } from '../findings/refusal.ts';

/**
 * Leaves out the folders all of whose files another of them reads; of equal ones the first stays.
 * @throws Refusal if such a folder has settings of its own, which would not be heard
 */
export async function withoutCovered(folders: readonly string[]): Promise<string[]> {
  if (folders.length < 2) return [...folders];
  const read = await Promise.all(
    folders.map(async (folder, index) => ({ folder, index, files: await filesOf(folder) })),
  );
  const kept: string[] = [];
  for (const one of read) {
    const cover = read.find(
      (other) =>
        other.index !== one.index &&
        one.files.isSubsetOf(other.files) &&
        (one.files.size < other.files.size || other.index < one.index),
    );
    // A folder without files is refused for that, later.
    if (cover === undefined || one.files.size === 0) kept.push(one.folder);
    else if (one.files.size < cover.files.size && (await hasSettings(one.folder)))
      throw new Refusal(
        `"${one.folder}" has settings of its own, and "${cover.folder}" reads its files too. Check one after the other.`,
      );
  }
  return kept;
}

/** Real paths of the files that are read with a folder. */
async function filesOf(folder: string): Promise<Set<string>> {
  const root = resolve(folder);
  const { settings } = await readSettings(root);
  const sources = [root, ...settings.sources.map((one) => resolve(root, one))];
  const { files } = await discover(
    sources.map((one) => ({ folder: one, label: one })),
    settings.ignore,
  );
  return new Set(await Promise.all(files.map(({ file }) => realpath(file))));
}

function hasSettings(folder: string): Promise<boolean> {
  return stat(join(folder, 'catalog.yaml')).then(
    () => true,
    () => false,
  );
}
