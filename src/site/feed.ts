import type { Agent } from '../catalog/agent.ts';
import { to } from './urls.ts';

/** The type of an Atom feed. */
export const feedType = 'application/atom+xml';

/** When an agent last changed; nothing where git does not know. */
export function lastChange({ added, changed }: Agent): string | undefined {
  return changed ?? added;
}

/** Address of the feed. Atom asks for addresses and dates, so there is one only where both are known. */
export function feedUrl(agents: readonly Agent[], site: string | undefined): string | undefined {
  return site !== undefined && agents.some(lastChange) ? to('feed.xml') : undefined;
}
