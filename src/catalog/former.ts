import type { Agent } from './agent.ts';
import { createNearest } from './nearest.ts';
import {
  agentAddress,
  endOf,
  isAgentLink,
  isMovedLink,
  type ListLink,
  type Permalinks,
} from './permalinks.ts';
import { compareText } from './problems.ts';

/** An address whose agent, or list, answers at another one now. Addresses are below the base: `/agents/api-designer/`. */
export interface MovedAddress {
  address: string;
  state: 'moved';
  /** The live address that answers. */
  to: string;
}

/** An address that nobody answers any more. */
export interface GoneAddress {
  address: string;
  state: 'gone';
  /** What stood here. */
  kind: 'agent' | 'list';
  name: string;
  summary?: string | undefined;
  /** The day it left, in UTC: `2026-11-03`; absent where git does not know. */
  since?: string | undefined;
  /** Addresses of the agents that do something like it, nearest first. */
  nearest: string[];
}

/** An address that was published and is no page of its own any more. */
export type FormerAddress = MovedAddress | GoneAddress;

/**
 * The former addresses of a settled record, in order. One that leads to a deleted agent is gone like it.
 * @param goneSince when the file of a path left, as a time in ISO 8601
 */
export function formerAddresses(
  record: Permalinks,
  agents: readonly Agent[],
  goneSince: (path: string) => string | undefined,
): FormerAddress[] {
  const nearest = createNearest(agents);
  const former = Object.keys(record).flatMap((address): FormerAddress[] => {
    const end = endOf(address, record);
    const link = record[end]!;
    if (isMovedLink(link)) throw new Error(`${end} leads nowhere.`);
    if (!link.gone) return end === address ? [] : [{ address, state: 'moved', to: end }];
    if (!isAgentLink(link)) return [goneList(address, link)];
    const { name, summary, path } = link;
    return [
      {
        address,
        state: 'gone',
        kind: 'agent',
        name,
        summary,
        since: goneSince(path)?.slice(0, 'YYYY-MM-DD'.length),
        nearest: nearest({ name, summary }).map(({ slug }) => agentAddress(slug)),
      },
    ];
  });
  return former.sort((a, b) => compareText(a.address, b.address));
}

function goneList(address: string, { list }: ListLink): FormerAddress {
  return { address, state: 'gone', kind: 'list', name: list, nearest: [] };
}
