import type { Agent } from '../catalog/agent.ts';
import { listSlug, listValues, type ListKind } from '../catalog/lists.ts';
import type { Catalog } from '../catalog/load.ts';
import type { AgentCard } from './card.ts';
import { teamTitle } from './labels.ts';
import { paginate, type PageLink } from './paginate.ts';
import { listUrl, to } from './urls.ts';

/** A page of a list of agents. */
export interface ListPage {
  title: string;
  /** What kind of list it is, for the line above the title. */
  kind: string;
  description?: string | undefined;
  count: number;
  cards: AgentCard[];
  pages: PageLink[];
}

/** The pages of the whole catalog, the first of which is the home page. */
export function getHomePages(catalog: Catalog): { cards: AgentCard[]; pages: PageLink[] }[] {
  return paginate(catalog.agents, catalog, (page) => (page === 1 ? to('') : to(`page/${page}/`)));
}

/** Every page of every team, tag or tool, with the parameters of its route. */
export function getListPages(
  kind: ListKind,
  catalog: Catalog,
): { params: { kind: ListKind; value: string }; props: { page: ListPage } }[] {
  const groups = new Map<string, { value: string; agents: Agent[] }>();
  for (const agent of catalog.agents) {
    for (const value of new Set(listValues(kind, agent))) {
      // Two spellings of one tag are one address and so one list.
      const slug = listSlug(value);
      const group = groups.get(slug) ?? { value, agents: [] };
      if (group.agents.at(-1) !== agent) group.agents.push(agent);
      groups.set(slug, group);
    }
  }
  return [...groups].flatMap(([slug, { value, agents }]) =>
    paginate(agents, catalog, (page) => listUrl(kind, value, page)).map((part, index) => ({
      params: { kind, value: index === 0 ? slug : `${slug}/${index + 1}` },
      props: {
        page: {
          ...part,
          // The title says it.
          cards: kind === 'teams' ? part.cards.map((card) => ({ ...card, team: undefined })) : part.cards,
          kind: kindLabels[kind],
          title: kind === 'teams' ? teamTitle(value, catalog.settings) : value,
          description:
            kind === 'teams'
              ? catalog.settings.teams.find(({ folder }) => folder === value)?.description
              : undefined,
          count: agents.length,
        },
      },
    })),
  );
}

const kindLabels: Record<ListKind, string> = {
  teams: 'Team',
  tags: 'Tag',
  tools: 'Agents that name the tool',
};
