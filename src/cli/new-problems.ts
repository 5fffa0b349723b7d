import { compareWithBaseline, readBaseline, type Compared } from '../catalog/baseline.ts';
import type { Catalog } from '../catalog/load.ts';
import { Refusal } from '../findings/refusal.ts';

/**
 * The problems of a catalog that its baseline does not know.
 * @throws Refusal if the baseline cannot be used
 */
export async function newProblems(catalog: Catalog): Promise<Compared> {
  const { folders, problems } = catalog;
  const baseline = await readBaseline(folders[0]!, catalogPaths(catalog));
  if (typeof baseline === 'string') throw new Refusal(baseline);
  return compareWithBaseline(problems, baseline ?? {});
}

/** The files that a catalog knows, as its problems name them. */
export function catalogPaths({ agents, problems }: Catalog): Set<string> {
  return new Set([...agents.map(({ source }) => source.path), ...problems.map(({ path }) => path)]);
}
