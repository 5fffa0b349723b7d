import type { Catalog } from '../catalog/load.ts';
import { compareText } from '../catalog/problems.ts';
import type { AgentCard } from './card.ts';
import { getFacets, type Facet } from './facets.ts';
import { getHomePages } from './list-page.ts';
import type { PageLink } from './paginate.ts';
import { to } from './urls.ts';
import { plural } from './words.ts';

/** What a page of the whole catalog prints; the first is the home page. */
export interface HomePage {
  title: string;
  description: string;
  home: string;
  /** Page of the list, from 1. */
  number: number;
  total: number;
  /** `22 agents`. */
  count: string;
  /** Things to ask, in the words of users in the examples. */
  suggestions: string[];
  facets: Facet[];
  /** Whether git knows when agents changed, so that they can be listed by it. */
  isDated: boolean;
  /** Pages of the teams, for those without JavaScript. */
  teams: { label: string; href: string }[];
  cards: AgentCard[];
  pages: PageLink[];
}

/** The home page and the further pages of the list. */
export function getHomePageList(catalog: Catalog): HomePage[] {
  const { agents, settings } = catalog;
  const facets = getFacets(agents, settings);
  const teams = facets.find(({ key }) => key === 'team')?.values ?? [];
  return getHomePages(catalog).map((part, index) => ({
    ...part,
    title: settings.title,
    description: settings.description,
    home: to(''),
    number: index + 1,
    total: agents.length,
    count: plural(agents.length, 'agent'),
    suggestions: index === 0 ? getSuggestions(catalog) : [],
    facets,
    isDated: agents.some(({ changed }) => changed !== undefined),
    teams: teams.flatMap(({ label, href }) => (href === undefined ? [] : [{ label, href }])),
  }));
}

/** Three short requests from the examples of different agents, as people ask them; the same three for the same catalog. */
function getSuggestions({ agents }: Catalog): string[] {
  const requests = agents.flatMap(({ examples }) => {
    const said = examples.flatMap(({ turns }) =>
      turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text),
    );
    return said
      .filter((text) => /\b(we|our|my|can|us)\b/i.test(text) && text.length <= 75 && !/[\n"<]/.test(text))
      .slice(0, 1);
  });
  return [...new Set(requests)].sort((a, b) => a.length - b.length || compareText(a, b)).slice(0, 3);
}
