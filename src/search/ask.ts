// How a query is asked. Pagefind finds pages that hold every word, so a plain sentence finds nothing; here every word
// is asked alone, and the lists become one ranking. Names and phrases are asked as a whole and come first.
import { fuse, fusion, type Ranked } from './fuse.ts';
import type { Search } from './open.ts';
import type { Filters, PagefindResult } from './pagefind.ts';
import { asIndexed } from '../language/stem.ts';
import { fold, spaced, withoutSigns } from './normalise.ts';
import { hitData, marksOf, type HitData, type Marks } from './passages.ts';
import { makePlan, type Plan } from './plan.ts';
import type { Words } from './words-file.ts';

/** An agent that was found; what is known of it is loaded when asked for. */
export interface Hit {
  id: string;
  data(): Promise<HitData>;
}

/** What a query found. */
export interface Answer {
  /** Best first, each agent once. */
  results: Hit[];
  /** How many of the results hold every word. */
  complete: number;
  /** Words that no agent holds and nothing is near to; they were left out. */
  setAside: string[];
  /** Words that were read as others; in quotation marks they are taken as they are typed. */
  repairs: { typed: string; read: string }[];
}

type Find = (asked: string) => Promise<PagefindResult[]>;

/**
 * Asks the index. Without a letter or number in the query it finds every agent that passes the filters.
 * @throws what Pagefind throws, if a file of the index cannot be loaded
 */
export async function ask(
  { pagefind, words }: Search,
  query: string,
  filters: Filters = {},
): Promise<Answer> {
  if (!/[\p{L}\p{N}]/u.test(query)) {
    const { results } = await pagefind.search(null, { filters });
    const hits = results.map((result) => hitOf(result, new Map(), false));
    return { results: hits, complete: hits.length, setAside: [], repairs: [] };
  }
  const once = new Map<string, Promise<PagefindResult[]>>();
  const find: Find = (asked) => {
    const known = once.get(asked) ?? pagefind.search(asked, { filters }).then(({ results }) => results);
    once.set(asked, known);
    return known;
  };
  const plan = await planFor(query, words, find);
  const [ranked, named] = await Promise.all([
    rank(plan, find),
    plan.name ? find(`"${asIndexed(plan.name)}"`) : [],
  ]);
  const names = new Set(named.map(({ id }) => id));
  const results = namesFirst(ranked, named);
  const marks = marksOf(plan);
  return {
    results: results.map(({ result }) => hitOf(result, marks, names.has(result.id))),
    complete: results.filter(({ held }) => held >= plan.terms.length).length,
    setAside: plan.setAside,
    repairs: plan.repairs,
  };
}

/** Keeps hold of the result itself: Pagefind's worker forgets its text once nobody does. */
function hitOf(result: PagefindResult, marks: Marks, isNamed: boolean): Hit {
  return { id: result.id, data: async () => hitData(await result.data(), marks, isNamed) };
}

/** A plan in which no word is repaired or left out that some agent holds after all. */
async function planFor(query: string, words: Words, find: Find): Promise<Plan> {
  const plan = makePlan(query, words);
  const doubtful = [...plan.repairs.map(({ typed }) => typed), ...plan.setAside].slice(0, mostDoubtful);
  const found = await Promise.all(
    doubtful.map(async (word) => ((await find(asIndexed(word))).length > 0 ? [word] : [])),
  );
  const rare = new Set(found.flat());
  return rare.size > 0 ? makePlan(query, words, rare) : plan;
}

/** Most unknown words that are looked up one by one. */
const mostDoubtful = 10;

/** The agents that hold something of the plan; with phrases, those that hold every phrase. */
async function rank({ terms, phrases }: Plan, find: Find): Promise<Ranked[]> {
  const found = await Promise.all(
    terms.map(async (term) => ({
      term,
      lists: await Promise.all(term.ways.map(({ words }) => find(asIndexed(words)))),
    })),
  );
  const ranked = fuse(found);
  if (phrases.length > 0) return holding(phrases, ranked);
  const least = (ranked[0]?.score ?? 0) * fusion.least;
  return ranked.filter(({ score }) => score >= least);
}

/** The agents whose text holds every phrase. The index knows no places in instructions, so the texts are read. */
async function holding(phrases: readonly string[], ranked: readonly Ranked[]): Promise<Ranked[]> {
  const asked = phrases.map(wordsInOrder);
  const nearest = ranked.slice(0, mostTexts);
  const texts = await Promise.all(
    nearest.map(async ({ result }) => wordsInOrder((await result.data()).raw_content)),
  );
  return nearest.filter((_, index) => asked.every((phrase) => texts[index]!.includes(phrase)));
}

/** Most agents whose texts are read for a phrase. */
const mostTexts = 40;

function wordsInOrder(text: string): string {
  return ` ${fold(withoutSigns(spaced(text)))
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()} `;
}

function namesFirst(ranked: readonly Ranked[], named: readonly PagefindResult[]): Ranked[] {
  const ids = new Set(named.map(({ id }) => id));
  const first = ranked.filter(({ result }) => ids.has(result.id));
  const missing = named.filter(({ id }) => !first.some(({ result }) => result.id === id));
  return [
    ...first,
    ...missing.map((result) => ({ result, score: 0, held: Infinity })),
    ...ranked.filter(({ result }) => !ids.has(result.id)),
  ];
}
