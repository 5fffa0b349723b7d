// Ranks pages by BM25 over weighted words and a share for words of fields, as Pagefind 1.5 does, in a time that grows with
// the pages that hold a word and not with their square; a word that is asked alone is counted by its parts, too.
import { instructionWeights, ranking } from './ranking.ts';

/** A page that holds a word. */
export interface Held {
  page: number;
  /**
   * Where the word stands, counted in words: a number below 0 is a weight in 24ths, as −weight − 1; the first place
   * after it counts from 0, every other from the one before.
   */
  places: readonly number[];
  /** Fields of the page that hold it: a number below 0 is a field, as −field − 1; places in it follow. */
  fields: readonly number[];
}

/** A page with its score; more is better. */
export interface Scored {
  page: number;
  score: number;
  places: readonly number[];
}

/** What is known of all pages. */
export interface Corpus {
  /** Words of every page. */
  lengths: readonly number[];
  averageLength: number;
  /** Names of the fields. */
  fields: readonly string[];
}

const whole = 24;
const mostWeight = 255;

/**
 * Ranks the pages that hold every one of some words.
 * @param lists for each word the pages that hold it; words that no page holds are left out
 */
export function scorePages(lists: readonly (readonly Held[])[], corpus: Corpus): Scored[] {
  const rarities = lists.map((list) => rarityOf(list.length, corpus.lengths.length));
  const total = rarities.reduce((sum, one) => sum + one, 0);
  const found = lists.flatMap((list, at) => (list.length > 0 ? [{ list, rarity: rarities[at]! }] : []));
  const own = found.map(({ rarity }) => rarity);
  return heldByAll(found.map(({ list }) => list)).map((held) => {
    const { page } = held[0]!;
    const length = corpus.lengths[page]! / corpus.averageLength;
    const { weights, places } = weigh(held);
    const said =
      held.length === 1
        ? own[0]! * evidence(weights[0]!, held[0]!.places, length)
        : weights.reduce((sum, weight, at) => sum + own[at]! * frequency(weight, length, ranking.whole), 0);
    return { page, score: said + fieldScore(held, own, total, corpus.fields), places };
  });
}

/** The pages of all lists, each with what the lists say of it. */
function heldByAll([first, ...others]: (readonly Held[])[]): Held[][] {
  if (!first) return [];
  const maps = others.map((list) => new Map(list.map((held) => [held.page, held])));
  return first.flatMap((held) => {
    const all = [held, ...maps.flatMap((map) => map.get(held.page) ?? [])];
    return all.length > maps.length ? [all] : [];
  });
}

function rarityOf(pages: number, total: number): number {
  return Math.log(1 + (total - pages + 0.5) / (pages + 0.5));
}

/** How far a page is about a word. @param weight of all its places */
function evidence(weight: number, places: readonly number[], length: number): number {
  const parts = [
    [weight, ranking.whole],
    [weightIn(places, (one) => !ofInstructions.has(one)), ranking.purpose],
    [weightIn(places, (one) => ofInstructions.has(one)), ranking.instructions],
  ] as const;
  return parts.reduce((sum, [part, how]) => sum + how.share * frequency(part, length, how), 0);
}

function frequency(
  weight: number,
  length: number,
  { saturation, pageLength }: { saturation: number; pageLength: number },
): number {
  const weighed = (weight / whole) * ranking.word;
  return ((saturation + 1) * weighed) / (saturation * (1 - pageLength + pageLength * length) + weighed);
}

const ofInstructions = new Set<number>(instructionWeights);

/** The weight of the places whose own weight passes. */
function weightIn(places: readonly number[], passes: (weight: number) => boolean): number {
  let weight = whole;
  let sum = 0;
  for (const one of places) {
    if (one < 0) weight = weightOf(one);
    else if (passes(weight)) sum += weight;
  }
  return sum;
}

/** How much each word weighs on a page, and where they stand. Words that stand at the same place weigh more together. */
function weigh(held: readonly Held[]): { weights: number[]; places: number[] } {
  if (held.length === 1) return weighOne(held[0]!);
  const weights = held.map(() => 0);
  const groups = new Map<number, Map<number, number>>();
  for (const [at, { places }] of held.entries())
    for (const [place, weight] of weightsByPlace(places))
      groups.set(place, (groups.get(place) ?? new Map<number, number>()).set(at, weight));
  for (const group of groups.values()) {
    const least = Math.min(...group.values());
    const weight = group.size > 1 ? Math.min(least * group.size, mostWeight) : least;
    for (const at of group.keys()) weights[at]! += weight;
  }
  return { weights, places: [...groups.keys()] };
}

function weighOne({ places }: Held): { weights: number[]; places: number[] } {
  // Most words stand at one place.
  if (places.length === 2) return { weights: [weightOf(places[0]!)], places: [places[1]!] };
  const byPlace = weightsByPlace(places);
  return { weights: [[...byPlace.values()].reduce((sum, one) => sum + one, 0)], places: [...byPlace.keys()] };
}

function weightsByPlace(places: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  let weight = whole;
  let last = 0;
  for (const one of places) {
    if (one < 0) {
      weight = weightOf(one);
      last = 0;
    } else {
      last += one;
      if (!found.has(last)) found.set(last, weight);
    }
  }
  return found;
}

function weightOf(coded: number): number {
  return Math.min(-coded - 1, mostWeight);
}

/** What it adds that fields of the page hold the words: the more of what was asked, the more. */
function fieldScore(
  held: readonly Held[],
  rarities: readonly number[],
  total: number,
  names: readonly string[],
): number {
  const found = new Map<number, number>();
  for (const [at, { fields }] of held.entries())
    for (const field of new Set(fields.filter((one) => one < 0)))
      found.set(field, (found.get(field) ?? 0) + rarities[at]!);
  let sum = 0;
  for (const [field, rarity] of found)
    sum += (ranking.fields[names[-field - 1]!] ?? 1) * rarity * (rarity / total) ** 2;
  return sum;
}
