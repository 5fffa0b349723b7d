// The record of addresses meets the agents of today: who keeps which address, and what the record says next.
import type { Agent } from './agent.ts';
import { identify } from './identify.ts';
import { settleLists } from './settle-lists.ts';
import {
  agentAddress,
  agentLinkOf,
  endOf,
  isAgentLink,
  isMovedLink,
  slugIn,
  type AgentLink,
  type Permalinks,
} from './permalinks.ts';
import { slugify } from './names.ts';
import { recognise, type Recorded } from './recognise.ts';

/** An agent whose address is to be settled. */
export interface Settling {
  agent: Agent;
  /** Path below its source folder, with `/`. */
  relative: string;
  /** Path relative to the folder of the record, with `/`. */
  path: string;
}

/** A published address that answers otherwise than the record says. */
export interface LinkChange {
  address: string;
  /** What becomes of it, in words that follow the address. */
  becomes: string;
}

/** Every address there is and was. */
export interface SettledLinks {
  /** The slug of each agent, in their order. */
  slugs: string[];
  /** The record as it is to be committed. */
  record: Permalinks;
  /** What the recorded addresses would silently become. */
  changes: LinkChange[];
}

/**
 * Gives every agent its address, and every address ever published somebody who answers.
 *
 * An agent keeps its address for as long as it keeps its name, wherever its file goes. Under a new name it gets a new
 * address, and the old one leads there for ever: whoever is called by the old name later gets another address (with the
 * folder appended), because the links that exist mean the first. So two agents that exchange their names get two new
 * addresses, and one that takes its old name again gets its old address back. The address of a deleted agent is free:
 * a new agent of that name makes it live again. To free an address that leads elsewhere, delete its line from the
 * record.
 * @param recorded the record; undefined where there is none, and then only names and paths count
 */
export function settleLinks(
  recorded: Permalinks | undefined,
  agents: readonly Settling[],
  movedTo: (path: string) => string | undefined,
): SettledLinks {
  const before = recorded ?? {};
  const links = agents.map(({ agent, path }) => agentLinkOf(agent, path));
  const entries = Object.entries(before).flatMap(([address, link]): Recorded[] =>
    isAgentLink(link) ? [{ address, link }] : [],
  );
  const { own, also } = recognise(entries, links, movedTo);

  const kept = new Map<number, string>();
  for (const [address, index] of own) {
    const isCalledTheSame = sameName(before[address] as AgentLink, links[index]!);
    if (isCalledTheSame) kept.set(index, slugIn(address));
  }
  const holders = new Map<string, number>();
  for (const [address, link] of Object.entries(before)) {
    if (!address.startsWith('/agents/') || 'list' in link) continue;
    const end = endOf(address, before);
    const holder = own.get(end) ?? also.get(end);
    if (holder !== undefined) holders.set(slugIn(address), holder);
  }
  const slugs = identify(
    agents.map(({ agent: { name }, relative }, index) => ({ name, relative, kept: kept.get(index) })),
    holders,
  );

  const record: Permalinks = {};
  for (const [address, link] of Object.entries(before)) {
    const holder = holders.get(slugIn(address));
    if ('list' in link || !address.startsWith('/agents/')) continue;
    if (holder !== undefined) record[address] = { to: agentAddress(slugs[holder]!) };
    else if (isMovedLink(link)) record[address] = { to: endOf(address, before) };
    else record[address] = { ...link, gone: true };
  }
  for (const [index, slug] of slugs.entries()) record[agentAddress(slug)] = links[index]!;
  Object.assign(
    record,
    settleLists(
      before,
      agents.map(({ agent }) => agent),
      own,
    ),
  );
  return { slugs, record, changes: recorded ? changesOf(before, record, own, holders) : [] };
}

/** Whether two names are the same word in an address; names without letters or digits are compared as they are. */
function sameName(a: { name: string }, b: { name: string }): boolean {
  return a.name === b.name || (slugify(a.name) !== '' && slugify(a.name) === slugify(b.name));
}

function changesOf(
  before: Permalinks,
  after: Permalinks,
  own: ReadonlyMap<string, number>,
  holders: ReadonlyMap<string, number>,
): LinkChange[] {
  return Object.entries(before).flatMap(([address, was]) => {
    const is = after[address]!;
    if (isMovedLink(was)) {
      // Where it leads is told by the address at its end, which is an entry of its own.
      return isAgentLink(is) && !holders.has(slugIn(address)) ? [answeredByAnother(address, is)] : [];
    }
    if (isMovedLink(is)) return was.gone ? [] : [{ address, becomes: `now leads to ${is.to}` }];
    if (is.gone) return was.gone ? [] : [{ address, becomes: 'has no agent any more' }];
    return isAgentLink(is) && !own.has(address) ? [answeredByAnother(address, is)] : [];
  });
}

function answeredByAnother(address: string, { path }: AgentLink): LinkChange {
  return { address, becomes: `is now answered by another agent, ${path}` };
}
