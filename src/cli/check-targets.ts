// What `check` is to look at: folders whole, and files with the catalog they belong to.
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isMarkdown } from '../catalog/discover.ts';
import { agentsFolder, isWithin } from '../catalog/folder.ts';
import { readSettings } from '../catalog/settings.ts';
import { Refusal } from '../findings/refusal.ts';
import { withoutCovered } from './covered-folders.ts';

/** A folder to read, and what of it is to be told. */
export interface Target {
  /** As it was given, or as an absolute path. */
  folder: string;
  /** Absolute paths of the files whose problems are told; those of the whole folder where absent. */
  files?: Set<string>;
  /** Whether nothing else of the folder is read, because the file belongs to no catalog. */
  isAlone?: true;
}

/**
 * The targets that some paths name. A file belongs to the folder of agents, or to the nearest folder above it that holds
 * a catalog.yaml; it is checked with the others there, because some rules ask for them.
 * @throws Refusal if a path is neither a folder nor a file that could be checked
 */
export async function findTargets(paths: readonly string[]): Promise<Target[]> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((cause: NodeJS.ErrnoException) => cause.code ?? String(cause));
    if (typeof found === 'string') throw new Refusal(cannotCheck(path, found));
    if (found.isDirectory()) folders.push(path);
    else if (found.isFile()) files.push(path);
    else throw new Refusal(`"${path}" cannot be checked (it is not a file).`);
  }
  const targets: Target[] = (await withoutCovered(folders)).map((folder) => ({ folder }));
  const whole = await Promise.all(folders.map((folder) => realpath(folder)));
  const byFolder = new Map<string, Target>();
  for (const path of files) {
    const file = resolve(path);
    if (isWithin(await realpath(file), whole)) continue;
    const folder = await catalogOf(file);
    if (folder === undefined && !isMarkdown(file))
      throw new Refusal(`"${path}" is no Markdown file, and lies in no folder of agents.`);
    const key = folder ?? file;
    const target = byFolder.get(key) ?? {
      folder: folder ?? dirname(file),
      files: new Set(),
      ...(folder === undefined ? { isAlone: true } : {}),
    };
    target.files!.add(file);
    byFolder.set(key, target);
  }
  return [...targets, ...byFolder.values()];
}

/** The folder of the catalog that a file belongs to; undefined for none. */
async function catalogOf(file: string): Promise<string | undefined> {
  const own = agentsFolder();
  const { settings } = await readSettings(own);
  if (isWithin(file, [own, ...settings.sources.map((one) => resolve(own, one))])) return own;
  for (let at = dirname(file); dirname(at) !== at; at = dirname(at)) {
    const isCatalog = await stat(join(at, 'catalog.yaml')).then(
      () => true,
      () => false,
    );
    if (isCatalog) return at;
  }
  return undefined;
}

/** Paths of files as problems name them, by the folders of their catalog and what those are called. */
export function shownPaths(
  files: ReadonlySet<string>,
  { folders, labels }: { folders: readonly string[]; labels: readonly string[] },
): Set<string> {
  return new Set(
    [...files].map((file) => {
      const index = folders.findIndex((folder) => isWithin(file, [folder]));
      if (index < 0) return basename(file);
      return `${labels[index]}${file.slice(folders[index]!.length)}`.split(sep).join('/');
    }),
  );
}

function cannotCheck(path: string, code: string): string {
  return code === 'ENOENT'
    ? `"${path}" does not exist. Name files or folders that do.`
    : `"${path}" cannot be checked (${code}).`;
}
