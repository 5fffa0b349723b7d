// One reading of the agents folder for the whole process: its pages, its search index and its command share it.
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyOf, readEntry, removeEntries, writeEntry } from '../cache/entries.ts';
import { codeFingerprint } from '../cache/fingerprint.ts';
import { cacheFolder } from '../cache/folder.ts';
import { processWide } from '../cache/process-wide.ts';
import { agentsFolder } from './folder.ts';
import { knownFiles, type KnownFiles } from './known-files.ts';
import { loadCatalog, type Catalog } from './load.ts';
import { holdBytes, type BytesOfFiles } from './source-bytes.ts';

/** What was read, and what led to it. */
export interface Reading {
  catalog: Catalog;
  /** Paths, as shown to people, of the files whose change led to it; none for the first reading. */
  saved: string[];
}

interface Memory {
  current?: Promise<Reading>;
  known?: Promise<KnownFiles>;
  /** Whether what is known was kept for the next process. */
  isKept?: boolean;
  /** Who wants to know of new readings. */
  listeners?: (() => void)[];
}

const memory = processWide('reading', (): Memory => ({}));

/** The last reading of the folder that `AGENTS_DIR` names; the first call reads it. */
export function currentReading(): Promise<Reading> {
  return (memory.current ??= load().then((catalog) => ({ catalog, saved: [] })));
}

/** What is known of the files is kept for the next process, by the code that understood them. */
async function load(): Promise<Catalog> {
  const [folder, code] = [keyOf([agentsFolder()]), codeFingerprint(project)].map((key) => key.slice(0, 32));
  const kept = join(cacheFolder(), 'files', `${folder}-${code}`);
  const known = await (memory.known ??= readKnown(kept));
  const bytes: BytesOfFiles = new Map();
  const catalog = await loadCatalog(agentsFolder(), { known, bytes });
  holdBytes(bytes);
  // Once a process: while an author writes, every save would write it all.
  if (!memory.isKept && known.isNew()) await keepKnown(kept, known);
  memory.isKept = true;
  return catalog;
}

async function readKnown(kept: string): Promise<KnownFiles> {
  const known = knownFiles();
  for (let number = 0; ; number++) {
    const piece = await readEntry(`${kept}-${number}`);
    if (piece === undefined) return known;
    if (piece === 'damaged' || !known.unpack(piece, number))
      console.warn(`${kept}-${number} is damaged; its agents are read anew.`);
  }
}

async function keepKnown(kept: string, known: KnownFiles): Promise<void> {
  let number = 0;
  for (const piece of known.pack()) {
    const isKept = piece === undefined || (await writeEntry(`${kept}-${number}`, piece));
    if (!isKept) return;
    number++;
  }
  // Pieces of the same folder that were understood by the code of before, or that are left of more files.
  const own = Array.from({ length: number }, (_, index) => `${basename(kept)}-${index}`);
  const [folder] = basename(kept).split('-') as [string];
  await removeEntries(dirname(kept), (name) => name.startsWith(folder) && !own.includes(name));
}

/** The project, where this module is not bundled: what first reads the folder never is. */
const project = fileURLToPath(new URL('../../', import.meta.url));

/** Forgets what was understood of each file, for a process that reads the folder no more. */
export function forgetFiles(): void {
  delete memory.known;
}

/**
 * Reads the folder again. Until that has succeeded the last reading stays the current one.
 * @param changed absolute paths of the files that changed
 */
export async function readAgain(changed: Iterable<string>): Promise<Reading> {
  const catalog = await load();
  const files = [...changed];
  const paths = new Set(
    [...catalog.agents.map(({ source }) => source), ...catalog.problems].map(({ path }) => path),
  );
  const saved = [...paths].filter((path) => files.some((file) => file.endsWith(`/${path}`)));
  const reading = { catalog, saved };
  memory.current = Promise.resolve(reading);
  for (const listener of memory.listeners ?? []) listener();
  return reading;
}

/** Has somebody called whenever the folder has been read again. */
export function onReading(listener: () => void): void {
  (memory.listeners ??= []).push(listener);
}
