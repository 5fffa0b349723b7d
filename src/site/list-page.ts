import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { listSlug, listValues, type ListKind } from '../catalog/lists.ts';
import { compareText } from '../catalog/problems.ts';
import { getCard, type AgentCard } from './card.ts';
import { teamTitle } from './labels.ts';
import { listUrl, to } from './urls.ts';

/** Agents on a page of a list. */
export const pageSize = 60;

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

/** A link to a page of a list that has several. */
export interface PageLink {
  number: number;
  href: string;
  current: boolean;
}

/** Cuts agents into pages of cards with the links between them. At least one page, even of none. */
export function paginate(
  agents: readonly Agent[],
  catalog: Catalog,
  urlOf: (page: number) => string,
): { cards: AgentCard[]; pages: PageLink[] }[] {
  const twins = twinsIn(catalog.agents);
  const cardOf = (agent: Agent) =>
    twins.get(twinKey(agent))!.length > 1
      ? { ...getCard(agent, catalog.settings), path: agent.source.path }
      : getCard(agent, catalog.settings);
  const total = Math.max(1, Math.ceil(agents.length / pageSize));
  return Array.from({ length: total }, (_, index) => ({
    cards: agents.slice(index * pageSize, (index + 1) * pageSize).map(cardOf),
    pages:
      total === 1
        ? []
        : Array.from({ length: total }, (_none, at) => ({
            number: at + 1,
            href: urlOf(at + 1),
            current: at === index,
          })),
  }));
}

const found = new WeakMap<readonly Agent[], ReadonlyMap<string, Agent[]>>();

/** Agents by what two cards must differ in; the same for every list of a catalog. */
function twinsIn(agents: readonly Agent[]): ReadonlyMap<string, Agent[]> {
  const twins = found.get(agents) ?? Map.groupBy(agents, twinKey);
  found.set(agents, twins);
  return twins;
}

/** What two cards must differ in to be told apart. */
function twinKey({ title, team }: Agent): string {
  return JSON.stringify([title, team]);
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

/** What the page of all teams, tags or tools prints: teams as the settings order them, tags and tools of many agents first. */
export interface ListIndex {
  title: string;
  values: { label: string; href: string; count: number }[];
}

/** The page above the lists of a kind, with the parameters of its route. */
export function getListIndex(
  kind: ListKind,
  catalog: Catalog,
): { params: { kind: ListKind }; props: { index: ListIndex } } {
  const order = catalog.settings.teams.map(({ folder }) => listSlug(folder));
  const placeOf = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const first = getListPages(kind, catalog).filter(({ params }) => !params.value.includes('/'));
  const values = first.map(({ params: { value }, props: { page } }) => ({
    place: placeOf(value),
    label: page.title,
    href: to(`${kind}/${value}/`),
    count: page.count,
  }));
  if (kind === 'teams') values.sort((a, b) => a.place - b.place);
  else values.sort((a, b) => b.count - a.count || compareText(a.label, b.label));
  return { params: { kind }, props: { index: { title: listTitles[kind], values } } };
}

/** What the lists of a kind are called. */
export const listTitles: Record<ListKind, string> = { teams: 'Teams', tags: 'Tags', tools: 'Tools' };
