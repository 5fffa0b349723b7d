import { compareWithBaseline, readBaseline, type Baseline, type Compared } from '../catalog/baseline.ts';
import type { Catalog } from '../catalog/load.ts';
import { Refusal } from '../findings/refusal.ts';

/**
 * The problems of a catalog that its baseline does not know.
 * @throws Refusal if the baseline cannot be used
 */
export async function newProblems(catalog: Catalog): Promise<Compared> {
  return compareWithBaseline(catalog.problems, await catalogBaseline(catalog));
}

/**
 * What the baseline of a catalog knows.
 * @throws Refusal if it cannot be used
 */
export async function catalogBaseline(catalog: Catalog): Promise<Baseline> {
  const baseline = await readBaseline(catalog.folders[0]!, catalogPaths(catalog));
  if (typeof baseline === 'string') throw new Refusal(baseline);
  return baseline ?? {};
}

/** The files that a catalog knows, as its problems name them. */
export function catalogPaths({ agents, problems }: Catalog): Set<string> {
  return new Set([...agents.map(({ source }) => source.path), ...problems.map(({ path }) => path)]);
}
