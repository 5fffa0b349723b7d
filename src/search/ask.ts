// How a query is asked. Hardly a page holds every word of a plain sentence; so every word is asked alone, and the lists
// become one ranking. Names and phrases are asked as a whole and come first.
import type { Copy } from './copies-file.ts';
import { fuse, fusion, weightsFor, type Found, type Ranked } from './fuse.ts';
import type { Filters, IndexReader, Match } from './index-reader.ts';
import type { Search } from './open.ts';
import { fold, spaced, withoutSigns } from './normalise.ts';
import { hitData, marksOf, type HitData, type Marks } from './passages.ts';
import { once } from './once.ts';
import { makePlan, type Plan } from './plan.ts';
import { stem } from '../language/stem.ts';
import type { Term } from './terms.ts';

/** An agent that was found; what is known of it is loaded when asked for. */
export interface Hit {
  id: string;
  /** Whether it holds every word that is asked for. */
  isComplete: boolean;
  /** What its copies have in common; undefined where the catalog has none. */
  kin: number | undefined;
  /** Its copies, where they were folded into it. */
  copies?: readonly Hit[];
  data(): Promise<HitData>;
  /** What is shown of it where it is a copy. @throws IndexError */
  asCopy(): Promise<Copy>;
}

/** What a query found. */
export interface Answer {
  /** Best first, each agent once. */
  results: Hit[];
  /** Words that no agent holds and nothing is near to; they were left out. */
  setAside: string[];
  /** Words that were read as others; in quotation marks they are taken as they are typed. */
  repairs: { typed: string; read: string }[];
}

type Find = (words: string) => Promise<Match[]>;

/**
 * Asks the index. Without a letter or number in the query it finds every agent that passes the filters.
 * @throws IndexError if a file of the index cannot be loaded
 */
export async function ask(search: Search, query: string, filters: Filters = {}): Promise<Answer> {
  const { index, words } = search;
  const passing = await index.passing(filters);
  if (!/[\p{L}\p{N}]/u.test(query)) {
    const hits = [...passing].map((id) => hitOf(search, { id, isComplete: true }, new Map(), false));
    return { results: hits, setAside: [], repairs: [] };
  }
  const finder = (uncounted: readonly number[]): Find => {
    const found = new Map<string, Promise<Match[]>>();
    return (asked) =>
      once(found, asked, async () =>
        (await index.find(asked.split(' ').map(stem), uncounted)).filter(({ id }) => passing.has(id)),
      );
  };
  const plan = await planFor(query, search, finder([]));
  const { examples } = weightsFor(plan.terms.length);
  const find = finder(words.inExamples.map((count) => count * (1 - examples)));
  const [ranked, named] = await Promise.all([rank(plan, index, find), plan.name ? find(plan.name) : []]);
  const names = new Set(named.map(({ id }) => id));
  const results = namesFirst(ranked, names);
  const marks = marksOf(plan);
  return {
    results: results.map(({ id, held }) =>
      hitOf(search, { id, isComplete: held >= plan.terms.length }, marks, names.has(id)),
    ),
    setAside: plan.setAside,
    repairs: plan.repairs,
  };
}

function hitOf(
  { index, kin, copies }: Search,
  hit: Pick<Hit, 'id' | 'isComplete'>,
  marks: Marks,
  isNamed: boolean,
): Hit {
  const data = async () => hitData(await index.text(hit.id), marks, isNamed);
  const asCopy = async () => (await copies()).get(hit.id)!;
  return { ...hit, kin: kin.get(hit.id), data, asCopy };
}

/** A plan in which no word is repaired or left out that some agent holds, and no everyday word is taken for a slip. */
async function planFor(query: string, { words, everyday }: Search, find: Find): Promise<Plan> {
  const bold = makePlan(query, { words, everyday: new Set() });
  if (bold.unknown.length === 0) return bold;
  const known = { words, everyday: await everyday() };
  const careful = makePlan(query, known);
  const doubtful = [...careful.repairs.map(({ typed }) => typed), ...careful.setAside].slice(0, mostDoubtful);
  const found = await Promise.all(
    doubtful.map(async (word) => ((await find(word)).length > 0 ? [word] : [])),
  );
  const rare = new Set(found.flat());
  const plan = rare.size > 0 ? makePlan(query, known, rare) : careful;
  // Where nothing is left to ask for, a bold guess is better than none.
  return plan.terms.length + plan.meant.length > 0 ? plan : bold;
}

/** Most unknown words that are looked up one by one. */
const mostDoubtful = 10;

/** The agents that hold something of the plan; with phrases, those that hold every phrase. */
async function rank({ terms, meant, phrases }: Plan, index: IndexReader, find: Find): Promise<Ranked[]> {
  const ranked = fuse(...(await Promise.all([findTerms(terms, find), findTerms(meant, find)])));
  if (phrases.length > 0) return holding(phrases, ranked, index);
  const least = (ranked[0]?.score ?? 0) * fusion.least;
  return ranked.filter(({ score }) => score >= least);
}

function findTerms(terms: readonly Term[], find: Find): Promise<Found[]> {
  return Promise.all(
    terms.map(async (term) => ({
      term,
      lists: await Promise.all(term.ways.map(({ words }) => find(words))),
    })),
  );
}

/** The agents whose text holds every phrase. The index knows no places in instructions, so the texts are read. */
async function holding(
  phrases: readonly string[],
  ranked: readonly Ranked[],
  index: IndexReader,
): Promise<Ranked[]> {
  const asked = phrases.map(wordsInOrder);
  const nearest = ranked.slice(0, mostTexts);
  const texts = await Promise.all(
    nearest.map(async ({ id }) => wordsInOrder((await index.text(id)).content)),
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

function namesFirst(ranked: readonly Ranked[], names: ReadonlySet<string>): Ranked[] {
  const known = new Set(ranked.map(({ id }) => id));
  return [
    ...ranked.filter(({ id }) => names.has(id)),
    ...[...names].filter((id) => !known.has(id)).map((id) => ({ id, score: 0, held: Infinity })),
    ...ranked.filter(({ id }) => !names.has(id)),
  ];
}
