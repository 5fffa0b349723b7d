import { createHash } from 'node:crypto';
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { findOverlaps, overlapsBySlug, type Overlap } from '../overlap/find-overlaps.ts';
import { invitationsOf } from '../overlap/terms.ts';
import { lookupOf } from './lookup.ts';
import { tellApart } from './tell-apart.ts';
import { agentUrl, compareUrl } from './urls.ts';

/** An agent that answers the same requests as another. */
export interface OverlapLink {
  /** The title, with what tells it from others of one title. */
  title: string;
  href: string;
  /** What both say. */
  phrases: string[];
  /** The two side by side. */
  compare: string;
}

/** One of two agents that answer the same requests. */
export interface OverlapAgent {
  title: string;
  /** The title, with what tells it from the other where both have one title. */
  label: string;
  href: string;
}

/** Two agents that answer the same requests. */
export interface OverlapPair {
  agents: [OverlapAgent, OverlapAgent];
  phrases: string[];
  compare: string;
  /** How alike they are: `64 %`. */
  score: string;
}

const mostLinks = 3;
const mostPairs = 50;

/** Up to three agents that answer the same requests, the most alike first. */
export function getOverlapLinks(agent: Agent, catalog: Catalog): OverlapLink[] {
  const { bySlug } = lookupOf(catalog);
  const { slug } = agent;
  const overlaps = (overlapsOf(catalog).bySlug.get(slug) ?? []).slice(0, mostLinks);
  const others = overlaps.map(({ slugs }) => bySlug.get(slugs[0] === slug ? slugs[1] : slugs[0])!);
  const [, ...labels] = tellApart([agent, ...others], catalog.settings);
  return others.map((other, index) => ({
    title: labels[index]!,
    href: agentUrl(other.slug),
    phrases: overlaps[index]!.phrases,
    compare: compareUrl([slug, other.slug]),
  }));
}

/** The pairs of the catalog, most alike first, and how many more there are. */
export function getOverlapPairs(catalog: Catalog): { pairs: OverlapPair[]; more: number } {
  const { bySlug } = lookupOf(catalog);
  const { all } = overlapsOf(catalog);
  const pairs = all.slice(0, mostPairs).map(({ slugs, phrases, score }) => {
    const agents = slugs.map((slug) => bySlug.get(slug)!);
    const labels = tellApart(agents, catalog.settings);
    const [one, other] = agents.map(({ title, slug }, index) => ({
      title,
      label: labels[index]!,
      href: agentUrl(slug),
    }));
    return {
      agents: [one!, other!] satisfies OverlapPair['agents'],
      phrases,
      compare: compareUrl(slugs),
      score: `${Math.round(score * 100)} %`,
    };
  });
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
