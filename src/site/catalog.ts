import { getCollection, getEntry } from 'astro:content';
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import type { StoredCatalog } from '../catalog/loader.ts';
import { compareText } from '../catalog/problems.ts';
import { getProblemLine, type ProblemLine } from './problems.ts';

let once: Promise<Catalog> | undefined;

/** The whole catalog from the content store; read once in a build, anew for every page in `npm run dev`. */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return read();
  return (once ??= read());
}

async function read(): Promise<Catalog> {
  const entry = await getEntry('catalog', 'catalog');
  if (!entry) throw new Error('The content store holds no catalog. Run `npx astro sync` and build again.');
  const { count, saved: _saved, ...catalog } = entry.data as unknown as StoredCatalog;
  // Astro takes an empty collection for a mistake.
  const agents = count === 0 ? [] : (await getCollection('agents')).map(({ data }) => data as Agent);
  return { ...catalog, agents: agents.sort((a, b) => compareText(a.source.path, b.source.path)) };
}

/** The problems of the files that were saved last, for the author who sees the page in `npm run dev`. */
export async function getSavedFiles(): Promise<SavedFile[]> {
  const entry = await getEntry('catalog', 'catalog');
  const { saved, problems } = entry!.data as unknown as StoredCatalog;
  return saved.map((path) => ({
    path,
    problems: problems.filter((one) => one.path === path).map((one) => getProblemLine(one)),
  }));
}

/** A file that was just saved. */
export interface SavedFile {
  path: string;
  problems: ProblemLine[];
}
