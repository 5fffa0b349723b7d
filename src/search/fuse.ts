// Many lists of agents, one for each way to say a word, become one ranking.
import type { Match } from './index-reader.ts';
import type { Term } from './terms.ts';

/** What was found for a term: the lists of its ways, in their order. */
export interface Found {
  term: Term;
  lists: Match[][];
}

/** An agent with its place in the ranking. */
export interface Ranked {
  id: string;
  score: number;
  /** Number of terms it holds in any way. */
  held: number;
}

/** How lists become a ranking; tuned on the dev halves of `npm run bench:search`. */
export const fusion = {
  /** Of a few words: each page's share of the best page's score counts, how rare the word is, and what stands together. */
  few: { top: 0.5, share: 0.45, rarity: 0.3, beside: 0.5, examples: 1 },
  /**
   * Of many words: the scores themselves, which hold the rarity already, are nearly as they are. A sentence is what examples
   * are made of, so an agent with more of them is no longer, and comes before a copy of it that has none.
   */
  many: { top: 0.2, share: 0.5, rarity: 0, beside: 0, examples: 0 },
  /** Up to how many words are few, and from how many on they are many. */
  fewest: 2,
  most: 4,
  /** Share of the best page's score below which a page is not worth showing. */
  least: 0.1,
};

/** What counts in a query of some length. */
interface Weights {
  /** How far a score is measured by the best page's, 0 to 1. */
  top: number;
  /** Power of a score: below 1, a single word that scores high counts less. */
  share: number;
  /** Power of a word's rarity. */
  rarity: number;
  /** What it adds that two words of the query stand side by side, as a part of the lesser one's score. */
  beside: number;
  /** How far the words of examples make a page longer, 0 to 1. */
  examples: number;
}

/**
 * Ranks agents by the sum of what they score for each term, each term by its best way.
 * @param meant what was found for what is meant beside: it adds to a score, and nothing is missing without it
 */
export function fuse(found: readonly Found[], meant: readonly Found[] = []): Ranked[] {
  const weights = weightsFor(found.length);
  const scored = found.map((one) => scoresOf(one, weights));
  const ranked = new Map<string, Ranked>();
  for (const [index, scores] of scored.entries()) {
    const before = scored[index - 1];
    for (const [id, { match, score }] of scores) {
      const one = ranked.get(id) ?? { id, score: 0, held: 0 };
      one.score += score;
      one.held++;
      const last = weights.beside > 0 ? before?.get(id) : undefined;
      if (last && areBeside(last.match, match)) one.score += weights.beside * Math.min(last.score, score);
      ranked.set(id, one);
    }
  }
  for (const one of meant)
    for (const [id, { score }] of scoresOf(one, weights)) {
      const known = ranked.get(id) ?? { id, score: 0, held: 0 };
      known.score += score;
      ranked.set(id, known);
    }
  return [...ranked.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What counts in a query of some words. */
export function weightsFor(terms: number): Weights {
  const { few, many, fewest, most } = fusion;
  const part = Math.min(1, Math.max(0, (terms - fewest) / (most - fewest)));
  const between = (key: keyof Weights) => few[key] + (many[key] - few[key]) * part;
  return {
    top: between('top'),
    share: between('share'),
    rarity: between('rarity'),
    beside: between('beside'),
    examples: between('examples'),
  };
}

/** A match with what it counts for its term. */
interface Counted {
  match: Match;
  score: number;
}

/** By agent: the best of what a term's ways score. */
function scoresOf({ term, lists }: Found, { top, share, rarity }: Weights): Map<string, Counted> {
  const scores = new Map<string, Counted>();
  for (const [index, matches] of lists.entries()) {
    const best = matches.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
    const worth = term.ways[index]!.trust * term.rarity ** rarity;
    for (const match of matches) {
      const score = worth * (match.score / best ** top) ** share;
      if (score > (scores.get(match.id)?.score ?? 0)) scores.set(match.id, { match, score });
    }
  }
  return scores;
}

function areBeside(one: Match, next: Match): boolean {
  const places = new Set(one.places);
  // Words of the instructions have no place but 0, see `prune.ts`.
  return next.places.some((place) => place > 1 && places.has(place - 1));
}
