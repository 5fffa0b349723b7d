// How a query is asked. Pagefind finds pages that hold every word, so a plain sentence finds nothing; here the pages
// that hold every word come first, and after them those that hold some, rare words counting more.
import type { FilterCounts, Filters, Pagefind, PagefindResult } from './pagefind.ts';
import { stopWords } from './stop-words.ts';

/** What a query found, best first. */
export interface Answer {
  results: PagefindResult[];
  /** How many of the results hold every word. */
  complete: number;
  /** Agents by filter, where the index can count them: only if every result holds every word. */
  counts?: FilterCounts;
}

/** Most words of a query that are asked one by one; further ones hardly change the order. */
const mostWords = 24;

/** Share of the best page's score below which a page is not worth showing. */
const leastShare = 0.25;

/** From how many pages with every word on the others are not asked for. */
const enough = 10;

/**
 * Asks the index. Without words it lists every agent that passes the filters, by name.
 * @param total number of agents in the catalog, to tell rare words from common ones
 */
export async function ask(
  pagefind: Pagefind,
  query: string,
  filters: Filters,
  total: number,
): Promise<Answer> {
  const typed = query.trim().slice(0, 2000);
  if (!/[\p{L}\p{N}]/u.test(typed)) {
    const { results, filters: counts } = await pagefind.search(null, { filters, sort: { name: 'asc' } });
    return { results, complete: results.length, counts };
  }
  const all = await pagefind.search(typed, { filters });
  const words = wordsToAsk(typed);
  if (all.results.length >= enough || words.length < 2 || /^".*"$/.test(typed)) {
    return { results: all.results, complete: all.results.length, counts: all.filters };
  }
  const answers = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const fused = fuse(
    answers.map(({ results }) => results),
    total,
  );
  const complete = new Set(all.results.map(({ id }) => id));
  const results = [...all.results, ...fused.filter(({ id }) => !complete.has(id))];
  return results.length === complete.size
    ? { results, complete: complete.size, counts: all.filters }
    : { results, complete: complete.size };
}

/** The words of a query that say something: no stop words, unless there are no others. */
export function wordsToAsk(query: string): string[] {
  const words = [...new Set(query.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.'’-]*/gu) ?? [])].map(
    (word) => word.replace(/['’.-]+$/, ''),
  );
  const telling = words.filter((word) => !stopWords.has(word.replace(/['’].*$/, '')));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

/**
 * Adds the scores a page has for each word, rare words counting more, with a bonus for every further word it holds.
 * Pages that score far below the best are left out.
 */
export function fuse(lists: PagefindResult[][], total: number): PagefindResult[] {
  const found = new Map<string, { result: PagefindResult; best: number; score: number; words: number }>();
  for (const results of lists) {
    const top = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    const rarity = Math.log(1 + Math.max(total, results.length) / Math.max(results.length, 1));
    for (const result of results) {
      const score = (result.score / top) * rarity;
      const known = found.get(result.id) ?? { result, best: 0, score: 0, words: 0 };
      known.score += score;
      known.words++;
      // The passage that is shown is that of the word which counted most.
      if (score > known.best) Object.assign(known, { result, best: score });
      found.set(result.id, known);
    }
  }
  const ranked = [...found.values()]
    .map(({ result, score, words }) => ({ result, rank: score * (1 + 0.15 * (words - 1)) }))
    .sort((a, b) => b.rank - a.rank);
  const least = (ranked[0]?.rank ?? 0) * leastShare;
  return ranked.filter(({ rank }) => rank >= least).map(({ result }) => result);
}
