import { pageOf, slugIn } from './agent-address.ts';
import type { KnownLinks } from './known-links.ts';
import { nearestNames } from './nearest.ts';
import type { Fault } from './verify.ts';

/** What is wrong with an agent that a card or a query names; undefined if nothing is. */
export function agentFault(typed: string, known: KnownLinks): Fault | undefined {
  const slug = slugTyped(typed);
  const found = known.find(pageOf(slug));
  if (found === undefined)
    return { code: 'link-unknown', args: { url: typed, nearest: nearestNames(slug, known.agents) } };
  const { link } = found;
  switch (link.state) {
    case 'gone': {
      const nearest = link.nearest.map(slugIn);
      return { code: 'link-gone', args: { url: typed, since: link.since, nearest } };
    }
    case 'moved': {
      const instead = slugIn(link.to);
      return { code: 'link-moved', args: { url: typed, instead }, mend: instead };
    }
    case 'live':
      return undefined;
  }
}

/** What people type for an agent, as the last part of its address: as cards and the page that compares read it. */
export function slugTyped(typed: string): string {
  return (
    typed
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.join('-') ?? ''
  );
}
