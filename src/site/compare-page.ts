import type { Catalog } from '../catalog/load.ts';
import { getOverlapPairs, type OverlapPair } from './overlaps.ts';
import { to } from './urls.ts';

/** What the page that shows agents side by side prints; the agents themselves are fetched in the browser. */
export interface ComparePage {
  /** Agents to choose from; none where they are too many for a page. */
  choices: { slug: string; title: string }[];
  /** Agents that are easily taken for each other, to begin with. */
  pairs: OverlapPair[];
  /** Folder of the pages and data of all agents. */
  agents: string;
  home: string;
}

const mostChoices = 1000;
const mostPairs = 6;

/** The page that shows agents side by side. */
export function getComparePage(catalog: Catalog): ComparePage {
  const { agents } = catalog;
  return {
    choices: agents.length > mostChoices ? [] : agents.map(({ slug, title }) => ({ slug, title })),
    pairs: withoutCopies(getOverlapPairs(catalog).pairs).slice(0, mostPairs),
    agents: to('agents/'),
    home: to(''),
  };
}

/** Pairs of which no two have the same titles: those of copies say the same again. */
function withoutCopies(pairs: readonly OverlapPair[]): OverlapPair[] {
  const byTitles = Map.groupBy(pairs, ({ agents }) =>
    JSON.stringify(agents.map(({ title }) => title).sort()),
  );
  return [...byTitles.values()].map((alike) => alike[0]!);
}
