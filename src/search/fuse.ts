// Many lists of agents, one for each way to say a word, become one ranking.
import type { PagefindResult } from './pagefind.ts';
import type { Term } from './plan.ts';

/** What was found for a term: the lists of its ways, in their order. */
export interface Found {
  term: Term;
  lists: PagefindResult[][];
}

/** An agent with its place in the ranking. */
export interface Ranked {
  result: PagefindResult;
  score: number;
  /** Number of terms it holds in any way. */
  held: number;
}

/** How lists become a ranking; tuned on the dev halves of `npm run bench:search`. */
export const fusion = {
  /** Of a few words: each page's share of the best page's score counts, how rare the word is, and what stands together. */
  few: { top: 0.5, share: 0.45, rarity: 0.3, beside: 0.3 },
  /** Of many words: Pagefind's own scores, which hold the rarity already, are nearly as they are. */
  many: { top: 0.2, share: 0.5, rarity: 0, beside: 0 },
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
}

/** Ranks agents by the sum of what they score for each term, each term by its best way. */
export function fuse(found: readonly Found[]): Ranked[] {
  const weights = weightsFor(found.length);
  const scored = found.map((one) => scoresOf(one, weights));
  const pages = new Map<string, Ranked & { best: number }>();
  for (const [index, scores] of scored.entries()) {
    const before = scored[index - 1];
    for (const [id, { result, score }] of scores) {
      const page = pages.get(id) ?? { result, score: 0, held: 0, best: 0 };
      const last = before?.get(id);
      page.score +=
        score + (last && areBeside(last.result, result) ? weights.beside * Math.min(last.score, score) : 0);
      page.held++;
      // The result that is kept is that of the word which counted most.
      if (score > page.best) Object.assign(page, { result, best: score });
      pages.set(id, page);
    }
  }
  return [...pages.values()].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
}

function weightsFor(terms: number): Weights {
  const { few, many, fewest, most } = fusion;
  const part = Math.min(1, Math.max(0, (terms - fewest) / (most - fewest)));
  const between = (key: keyof Weights) => few[key] + (many[key] - few[key]) * part;
  return {
    top: between('top'),
    share: between('share'),
    rarity: between('rarity'),
    beside: between('beside'),
  };
}

/** By page: the best of what a term's ways score. */
function scoresOf(
  { term, lists }: Found,
  { top, share, rarity }: Weights,
): Map<string, { result: PagefindResult; score: number }> {
  const scores = new Map<string, { result: PagefindResult; score: number }>();
  for (const [index, results] of lists.entries()) {
    const best = results.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
    for (const result of results) {
      const own = (Math.max(result.score, 0) / best ** top) ** share;
      const score = term.ways[index]!.trust * own * term.rarity ** rarity;
      if (score > (scores.get(result.id)?.score ?? 0)) scores.set(result.id, { result, score });
    }
  }
  return scores;
}

function areBeside(one: PagefindResult, next: PagefindResult): boolean {
  const places = new Set(one.words);
  // Words of the instructions have no place but 0, see `prune.ts`.
  return next.words.some((place) => place > 1 && places.has(place - 1));
}
