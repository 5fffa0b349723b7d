import { processWide } from '../cache/process-wide.ts';
import { timed } from '../cache/stopwatch.ts';
import type { Agent } from '../catalog/agent.ts';
import { compareText } from '../catalog/problems.ts';
import { sharedPhrases } from './shared-phrases.ts';
import { stemsOf, termsOf, type Term } from './terms.ts';

/** Two agents that invite the same requests. */
export interface Overlap {
  /** In the order of their slugs. */
  slugs: [string, string];
  /** Cosine of their weighted stems, from 0 to 1. */
  score: number;
  /** What both say, as the first of the two writes it; the weightiest first. */
  phrases: string[];
}

/** An agent as a vector of length 1. */
export interface Vector {
  slug: string;
  weights: Map<string, number>;
  terms: ReadonlyMap<string, Term>;
  /** The stems of its name. */
  name: readonly string[];
}

/** Below it two agents share a subject, but not their requests: told by reading pairs of large collections. */
const leastScore = 0.25;

/**
 * The same for two that each go by a word the other never says, as experts for Go and for Java do: a request that holds
 * one of the words is for one of them.
 */
const leastScoreOfSiblings = 0.5;

/** A stem that so many agents have leads to no candidate, so that the work does not grow with the square of a catalog. */
const mostHolders = 100;

/** So many of the candidates of an agent are compared in full, and so many are kept. */
const mostCompared = 12;
const mostKept = 3;

/**
 * Finds the pairs of agents that invite the same requests, most alike first. The likeness is the cosine of TF-IDF over
 * stems and pairs of stems, `(1 + ln n) · ln(1 + N / df)`, of name, description, triggers and what users say in examples.
 * Found once for the same agents.
 */
export function findOverlaps(agents: readonly Agent[]): readonly Overlap[] {
  const known = found.get(agents);
  if (known) return known;
  const overlaps = timed('compare', () => findPairs(agents));
  found.set(agents, overlaps);
  return overlaps;
}

/** Takes overlaps for those of some agents. */
export function knowOverlaps(agents: readonly Agent[], overlaps: readonly Overlap[]): void {
  found.set(agents, overlaps);
}

/** The pairs that each agent is one of, in the order of the pairs. */
export function overlapsBySlug(overlaps: readonly Overlap[]): ReadonlyMap<string, readonly Overlap[]> {
  const bySlug = new Map<string, Overlap[]>();
  for (const overlap of overlaps)
    for (const slug of overlap.slugs) {
      const own = bySlug.get(slug);
      if (own) own.push(overlap);
      else bySlug.set(slug, [overlap]);
    }
  return bySlug;
}

const found = processWide('overlaps', () => new WeakMap<readonly Agent[], readonly Overlap[]>());

function findPairs(agents: readonly Agent[]): Overlap[] {
  const vectors = toVectors(agents);
  const holders = new Map<string, number[]>();
  vectors.forEach(({ weights }, index) => {
    for (const term of weights.keys()) {
      const known = holders.get(term);
      if (known) known.push(index);
      else holders.set(term, [index]);
    }
  });
  const found = new Map<string, Overlap>();
  vectors.forEach((one, index) => {
    const kept = candidatesOf(index, vectors, holders)
      .map((other) => compare(one, vectors[other]!))
      .filter((pair) => pair.score >= pair.least)
      .sort((a, b) => b.score - a.score || compareText(a.key, b.key))
      .slice(0, mostKept);
    for (const { a, b, key, score } of kept) {
      if (!found.has(key)) found.set(key, { slugs: [a.slug, b.slug], score, phrases: sharedPhrases(a, b) });
    }
  });
  return [...found.values()].sort(
    (a, b) => b.score - a.score || compareText(a.slugs.join(' '), b.slugs.join(' ')),
  );
}

/** Two agents in the order of their slugs, how alike they are, and how alike they must be. */
function compare(one: Vector, other: Vector) {
  const [a, b] = compareText(one.slug, other.slug) < 0 ? [one, other] : [other, one];
  const least = areSiblings(a, b) ? leastScoreOfSiblings : leastScore;
  return { a, b, key: `${a.slug} ${b.slug}`, score: cosine(a, b), least };
}

function toVectors(agents: readonly Agent[]): Vector[] {
  const all = agents.map((agent) => ({
    slug: agent.slug,
    terms: termsOf(agent),
    name: stemsOf(agent.title),
  }));
  const counts = new Map<string, number>();
  for (const { terms } of all) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return all.map(({ slug, terms, name }) => {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [term, { count }] of terms) {
      const holders = counts.get(term)!;
      const weight = (1 + Math.log(count)) * Math.log(1 + agents.length / holders);
      squares += weight * weight;
      // What nobody else says makes a vector longer, and needs no place in it.
      if (holders > 1) weights.set(term, weight);
    }
    const length = Math.sqrt(squares) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return { slug, terms, name, weights };
  });
}

/** The agents that share the weightiest rare stems with one, by their places. */
function candidatesOf(
  index: number,
  vectors: readonly Vector[],
  holders: ReadonlyMap<string, readonly number[]>,
): number[] {
  const scores = new Map<number, number>();
  for (const [term, weight] of vectors[index]!.weights) {
    const others = holders.get(term)!;
    if (others.length > mostHolders) continue;
    for (const other of others)
      if (other !== index)
        scores.set(other, (scores.get(other) ?? 0) + weight * vectors[other]!.weights.get(term)!);
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, mostCompared)
    .map(([other]) => other);
}

/** A word of the name counts where the text says it again: `hunter` may be only a name for who does it. */
function areSiblings(a: Vector, b: Vector): boolean {
  const isOwn = (one: Vector, other: Vector) =>
    one.name.some((word) => one.terms.get(word)!.count > 1 && !other.terms.has(word));
  return isOwn(a, b) && isOwn(b, a);
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a.weights) sum += weight * (b.weights.get(term) ?? 0);
  return sum;
}
