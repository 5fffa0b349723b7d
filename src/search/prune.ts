// The instructions of agents are long, and most of their words say little about what the agent is for. In the index a
// word of the instructions is one posting an agent, without its places.

import { stem } from '../language/stem.ts';
import { stopWords } from '../language/stop-words.ts';
import { instructionWeights } from './ranking.ts';

/** A page, where on it a word stands (weights below 0 before places), and where in its fields. */
export type Posting = [page: number, places: number[], fields: number[]];

/** Pages that hold a word, and those that hold it in another spelling (`resume`, `résumé`). */
export type Posted = [pages: Posting[], spellings: [spelling: string, pages: Posting[]][]];

/** The weight of headings in 24ths, as Pagefind counts; up to it are instructions and what others say in examples. */
const ofHeadings = 24;

/** Up to how often a word of the instructions has which weight; few of them compress well. */
const levels = [10, 24, 45, Infinity].map((most, at) => [most, instructionWeights[at]!] as const);

/**
 * What is known of a word, without the postings that are not worth their bytes; undefined if none is left.
 * @param isJoined whether the word is on a page only as words without spaces between them
 */
export function prune(
  word: string,
  [pages, spellings]: Posted,
  isJoined: (page: number) => boolean,
): Posted | undefined {
  const reduce = stopStems.has(word) ? withoutPlaces : isWord(word) ? fewPlaces : ownPlaces;
  const worth = (postings: readonly Posting[]) =>
    postings.flatMap(([page, places, fields]): Posting[] => {
      const kept = isJoined(page) ? ownPlaces(places) : reduce(places);
      return kept.length > 0 ? [[page, kept, fields]] : [];
    });
  const kept = worth(pages);
  return kept.length > 0 || spellings.length > 0 ? [kept, spellings] : undefined;
}

/** Whether only the instructions of one agent hold a word. */
export function isRare([pages]: Posted): boolean {
  const [, places] = pages[0] ?? [0, []];
  return pages.length === 1 && places.length === 2 && places[1] === 0;
}

const stopStems = new Set([...stopWords].map(stem));

/** Whether somebody may type a word of the instructions; identifiers that were run together are not. */
function isWord(word: string): boolean {
  return word.length < 25 && !word.includes('_');
}

function ownPlaces(places: readonly number[]): number[] {
  let weight = ofHeadings;
  return places.filter((one) => {
    if (one < 0) weight = -one - 1;
    return weight > ofHeadings;
  });
}

/** The same, with one place for all of the instructions. */
function fewPlaces(places: readonly number[]): number[] {
  const own = ownPlaces(places);
  let weight = ofHeadings;
  let sum = 0;
  for (const one of places) {
    if (one < 0) weight = -one - 1;
    else if (weight <= ofHeadings) sum += weight ** 1.5;
  }
  if (sum === 0) return own;
  const often = sum ** (1 / 1.5);
  return [...own, -levels.find(([most]) => often < most)![1] - 1, 0];
}

/** One place at the greatest weight: stop words are asked only where there is nothing else. */
function withoutPlaces(places: readonly number[]): number[] {
  const least = Math.min(...places.filter((one) => one < 0));
  return -least - 1 > ofHeadings ? [least, 0] : [];
}
