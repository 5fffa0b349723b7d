import { compareWithBaseline, type Baseline, type Compared } from '../catalog/baseline.ts';
import type { Levels } from '../catalog/levels.ts';
import { loadCatalog, type Catalog } from '../catalog/load.ts';
import type { ProblemCode } from '../catalog/problems.ts';
import { Refusal } from '../findings/refusal.ts';
import { shownPaths, type Target } from './check-targets.ts';
import { catalogBaseline } from './new-problems.ts';

/** A target as read. */
export interface CheckedCatalog {
  /** The catalog, with the agents and problems of the target alone. */
  catalog: Catalog;
  /** Whether that is a whole folder. */
  isWhole: boolean;
  /** The files of the target that are nothing to the catalog, as problems would name them. */
  strangers: string[];
  /** What the baseline knows of the target. @throws Refusal if it cannot be used */
  compare: () => Promise<Compared>;
}

/**
 * Reads a target.
 * @throws Refusal if there is nothing in a folder that could be right or wrong
 */
export async function readTarget(target: Target, rules: Levels): Promise<CheckedCatalog> {
  const { folder, files, isAlone } = target;
  const whole = await loadCatalog(folder, { rules, ...(isAlone ? { only: files! } : {}) });
  if (files === undefined) {
    if (whole.agents.length + whole.problems.length === 0)
      throw new Refusal(`"${folder}" holds no agent file. Name the folder that does.`);
    const compare = async () => compareWithBaseline(whole.problems, await catalogBaseline(whole));
    return { catalog: whole, isWhole: true, strangers: [], compare };
  }
  const paths = shownPaths(files, whole);
  const agents = whole.agents.filter(({ source }) => paths.has(source.path));
  const problems = whole.problems.filter(
    ({ path, code }) => paths.has(path) && !(isAlone && ofOthers.includes(code)),
  );
  const known = new Set([...agents.map(({ source }) => source.path), ...problems.map(({ path }) => path)]);
  return {
    catalog: { ...whole, agents, problems },
    isWhole: false,
    strangers: [...paths].filter((path) => !known.has(path)),
    compare: async () => compareWithBaseline(problems, entriesOf(paths, await catalogBaseline(whole))),
  };
}

/** What can be said of an agent only where the others are known. */
const ofOthers: readonly ProblemCode[] = ['reference-unknown', 'agent-unsorted'];

function entriesOf(paths: ReadonlySet<string>, baseline: Baseline): Baseline {
  return Object.fromEntries(Object.entries(baseline).filter(([path]) => paths.has(path)));
}
