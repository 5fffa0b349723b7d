// New agents that do not get the address their name asks for, because links to it mean somebody else.
import { wantedSlug, type Identity } from './identify.ts';
import { agentAddress, isAgentLink, isMovedLink, type Permalinks } from './permalinks.ts';

/** A new address that is another one than its agent's name asks for. */
export interface OtherAddress {
  address: string;
  /** The file, relative to the folder of the record, with `/`. */
  path: string;
  /** The address that the name asks for, */
  wanted: string;
  /** and who has it, in words that follow it. */
  why: string;
}

/**
 * The addresses that are new in a record and other than wanted.
 * @param record as it is to be committed
 * @param unrecorded those of its addresses that are new
 * @param agents in the order of their `slugs`
 */
export function otherAddresses(
  record: Permalinks,
  unrecorded: readonly string[],
  agents: readonly Pick<Identity, 'name' | 'relative'>[],
  slugs: readonly string[],
): OtherAddress[] {
  const isNew = new Set(unrecorded);
  return agents.flatMap((agent, index) => {
    const address = agentAddress(slugs[index]!);
    const wanted = agentAddress(wantedSlug(agent));
    const own = record[address];
    const holder = record[wanted];
    if (address === wanted || !isNew.has(address) || !own || !isAgentLink(own) || !holder) return [];
    if (isMovedLink(holder)) return [{ address, path: own.path, wanted, why: `leads to ${holder.to}` }];
    return isAgentLink(holder) ? [{ address, path: own.path, wanted, why: `belongs to ${holder.path}` }] : [];
  });
}
