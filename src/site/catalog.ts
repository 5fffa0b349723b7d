import type { Catalog } from '../catalog/load.ts';
import { currentReading } from '../catalog/reading.ts';
import { getProblemLine, type ProblemLine } from './problems.ts';

/** The whole catalog, its agents in the order of their paths; one and the same object until a file changes. */
export async function getCatalog(): Promise<Catalog> {
  return (await currentReading()).catalog;
}

/** The problems of the files that were saved last, for the author who sees the page in `npm run dev`. */
export async function getSavedFiles(): Promise<SavedFile[]> {
  const { catalog, saved } = await currentReading();
  return saved.map((path) => ({
    path,
    problems: catalog.problems.filter((one) => one.path === path).map((one) => getProblemLine(one)),
  }));
}

/** A file that was just saved. */
export interface SavedFile {
  path: string;
  problems: ProblemLine[];
}
