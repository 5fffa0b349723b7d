// A list of agents in pages of cards.
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { getCard, type AgentCard } from './card.ts';

/** Agents on a page of a list. */
export const pageSize = 60;

/** A link to a page of a list that has several. */
export interface PageLink {
  number: number;
  href: string;
  current: boolean;
  /** Whether pages before it are left out. */
  isAfterGap: boolean;
}

/** So many pages on each side of the current one are linked, beside the first and the last. */
const near = 2;

/** The links of a page of a list to the others: few, so that a list of many pages does not grow with their square. */
function linksAmong(total: number, current: number, urlOf: (page: number) => string): PageLink[] {
  const isLinked = (number: number) => number === 1 || number === total || Math.abs(number - current) <= near;
  // A gap of one page is no shorter than its number.
  const numbers = Array.from({ length: total }, (_, at) => at + 1).filter(
    (number) => isLinked(number) || (isLinked(number - 1) && isLinked(number + 1)),
  );
  return numbers.map((number, at) => ({
    ...{ number, href: urlOf(number), current: number === current },
    isAfterGap: number - (numbers[at - 1] ?? 0) > 1,
  }));
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
    pages: total === 1 ? [] : linksAmong(total, index + 1, urlOf),
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
