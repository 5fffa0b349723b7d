import { createHash } from 'node:crypto';
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { findOverlaps, overlapsBySlug, type Overlap } from '../overlap/find-overlaps.ts';
import { invitationsOf } from '../overlap/terms.ts';
import { lookupOf } from './lookup.ts';
import { agentUrl, compareUrl } from './urls.ts';

/** An agent that answers the same requests as another. */
export interface OverlapLink {
  title: string;
  href: string;
  /** What both say. */
  phrases: string[];
  /** The two side by side. */
  compare: string;
}

/** Two agents that answer the same requests. */
export interface OverlapPair {
  agents: [{ title: string; href: string }, { title: string; href: string }];
  phrases: string[];
  compare: string;
  /** How alike they are: `64 %`. */
  score: string;
}

const mostLinks = 3;
const mostPairs = 50;

/** Up to three agents that answer the same requests, the most alike first. */
export function getOverlapLinks({ slug }: Agent, catalog: Catalog): OverlapLink[] {
  const { bySlug } = lookupOf(catalog);
  return (overlapsOf(catalog).bySlug.get(slug) ?? []).slice(0, mostLinks).map(({ slugs, phrases }) => {
    const other = bySlug.get(slugs[0] === slug ? slugs[1] : slugs[0])!;
    return {
      title: other.title,
      href: agentUrl(other.slug),
      phrases,
      compare: compareUrl([slug, other.slug]),
    };
  });
}

/** The pairs of the catalog, most alike first, and how many more there are. */
export function getOverlapPairs(catalog: Catalog): { pairs: OverlapPair[]; more: number } {
  const { bySlug } = lookupOf(catalog);
  const { all } = overlapsOf(catalog);
  const named = (slug: string) => ({ title: bySlug.get(slug)!.title, href: agentUrl(slug) });
  const pairs = all.slice(0, mostPairs).map(({ slugs, phrases, score }) => ({
    agents: [named(slugs[0]), named(slugs[1])] as OverlapPair['agents'],
    phrases,
    compare: compareUrl(slugs),
    score: `${Math.round(score * 100)} %`,
  }));
  return { pairs, more: all.length - pairs.length };
}

interface Overlaps {
  all: readonly Overlap[];
  bySlug: ReadonlyMap<string, readonly Overlap[]>;
}

const found = new WeakMap<Catalog['agents'], Overlaps>();

/** The last ones found: while instructions are written, what agents are for stays the same. */
let last: { from: string; overlaps: Overlaps } | undefined;

/** The overlaps of a catalog, found once for all its pages. */
function overlapsOf({ agents }: Catalog): Overlaps {
  const known = found.get(agents);
  if (known) return known;
  const hash = createHash('sha256');
  for (const agent of agents) hash.update(JSON.stringify([agent.slug, ...invitationsOf(agent)]));
  const from = hash.digest('hex');
  if (last?.from !== from) last = { from, overlaps: gatherOverlaps(agents) };
  found.set(agents, last.overlaps);
  return last.overlaps;
}

function gatherOverlaps(agents: Catalog['agents']): Overlaps {
  const all = findOverlaps(agents);
  return { all, bySlug: overlapsBySlug(all) };
}
