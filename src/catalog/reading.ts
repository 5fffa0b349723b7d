// One reading of the agents folder for the whole process: its pages, its search index and its command share it.
import { processWide } from '../cache/process-wide.ts';
import { agentsFolder } from './folder.ts';
import { knownFiles, type KnownFiles } from './known-files.ts';
import { loadCatalog, type Catalog } from './load.ts';

/** What was read, and what led to it. */
export interface Reading {
  catalog: Catalog;
  /** Paths, as shown to people, of the files whose change led to it; none for the first reading. */
  saved: string[];
}

interface Memory {
  current?: Promise<Reading>;
  known: KnownFiles;
}

const memory = processWide('reading', (): Memory => ({ known: knownFiles() }));

/** The last reading of the folder that `AGENTS_DIR` names; the first call reads it. */
export function currentReading(): Promise<Reading> {
  return (memory.current ??= load().then((catalog) => ({ catalog, saved: [] })));
}

function load(): Promise<Catalog> {
  return loadCatalog(agentsFolder(), { known: memory.known });
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
  return reading;
}
