// One reading of the agents folder for the whole process: its pages, its search index and its command share it.
import { agentsFolder } from './folder.ts';
import { loadCatalog, type Catalog } from './load.ts';

/** What was read, and what led to it. */
export interface Reading {
  catalog: Catalog;
  /** Paths, as shown to people, of the files whose change led to it; none for the first reading. */
  saved: string[];
}

let current: Promise<Reading> | undefined;

/** The last reading of the folder that `AGENTS_DIR` names; the first call reads it. */
export function currentReading(): Promise<Reading> {
  return (current ??= loadCatalog(agentsFolder()).then((catalog) => ({ catalog, saved: [] })));
}

/**
 * Reads the folder again. Until that has succeeded the last reading stays the current one.
 * @param changed absolute paths of the files that changed
 */
export async function readAgain(changed: Iterable<string>): Promise<Reading> {
  const catalog = await loadCatalog(agentsFolder());
  const files = [...changed];
  const paths = new Set(
    [...catalog.agents.map(({ source }) => source), ...catalog.problems].map(({ path }) => path),
  );
  const saved = [...paths].filter((path) => files.some((file) => file.endsWith(`/${path}`)));
  const reading = { catalog, saved };
  current = Promise.resolve(reading);
  return reading;
}
