// What runs in the browser: the project's own way of asking, and Pagefind's.
import { ask } from '../../../src/search/ask.ts';
import { openSearch } from '../../../src/search/open.ts';
import { atOnce, pageSize } from '../../../src/client/view.ts';
import type { Answered } from './labelled.ts';

/** The part of Pagefind's own interface that is asked. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Opens an index and keeps it for `run`. */
async function open(address: string, isOwn: boolean): Promise<void> {
  const at = new URL(address, location.href);
  if (isOwn) {
    const search = await openSearch(at);
    find = async (query) => (await ask(search, query)).results;
  } else {
    const pagefind = (await import(new URL('pagefind.js', at).href)) as Pagefind;
    await pagefind.init();
    find = async (query) => (await pagefind.search(query)).results;
  }
}

let find: (query: string) => Promise<{ data(): Promise<{ url: string }> }[]>;

/**
 * Asks one query after the other, and loads the texts of as many hits as are shown. The time is that until the first of
 * them can be painted, as the site does it.
 */
async function run(queries: readonly string[], shown = pageSize): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const query of queries) {
    const started = performance.now();
    const results = await find(query);
    const first = await Promise.all(results.slice(0, Math.min(atOnce, shown)).map((result) => result.data()));
    const milliseconds = performance.now() - started;
    const rest = await Promise.all(results.slice(atOnce, shown).map((result) => result.data()));
    answers.push({
      slugs: [...first, ...rest].map(({ url }) => decodeURI(/\/agents\/([^/]+)\//.exec(url)![1]!)),
      milliseconds,
    });
  }
  return answers;
}

/** What the page offers to the bench. */
export const bench = { open, run };
Object.assign(window, { bench });
