import type { Agent } from './agent.ts';
import { listKinds, listSlug, listValues } from './lists.ts';
import { endOf, isAgentLink, isMovedLink, type Permalinks } from './permalinks.ts';

/**
 * The entries of the lists by team, tag and tool: those of today, and those of the past. A team whose folder was
 * renamed leads to the new one, which is told from its agents: at least half of them are there, and none anywhere else.
 * @param own the agent, by its index, that continues each recorded address
 */
export function settleLists(
  before: Permalinks,
  agents: readonly Agent[],
  own: ReadonlyMap<string, number>,
): Permalinks {
  const lists: Permalinks = {};
  for (const kind of listKinds) {
    for (const value of new Set(agents.flatMap((agent) => listValues(kind, agent)))) {
      // Two spellings of one value are one list, called by the first.
      lists[`/${kind}/${listSlug(value)}/`] ??= { list: value };
    }
  }
  for (const [address, link] of Object.entries(before)) {
    if (address in lists || isAgentLink(link)) continue;
    if (isMovedLink(link)) {
      if (!address.startsWith('/agents/')) lists[address] = link;
      continue;
    }
    const to = address.startsWith('/teams/') && !link.gone ? newTeam(link.list) : undefined;
    lists[address] = to === undefined ? { ...link, gone: true } : { to };
  }
  for (const [address, link] of Object.entries(lists))
    if (isMovedLink(link)) lists[address] = { to: endOf(address, lists) };
  return lists;

  function newTeam(folder: string): string | undefined {
    const addresses = Object.entries(before).flatMap(([address, link]) =>
      isAgentLink(link) && !link.gone && link.path.startsWith(`${folder}/`) ? [address] : [],
    );
    const there = addresses.flatMap((address) => agents[own.get(address) ?? -1] ?? []);
    const [team, ...others] = new Set(there.map((agent) => agent.team));
    const isWhole = others.length === 0 && there.length * 2 >= addresses.length;
    return team !== undefined && isWhole ? `/teams/${listSlug(team)}/` : undefined;
  }
}
