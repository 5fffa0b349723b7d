// What runs in the browser: the project's own way of asking, and Pagefind's.
import { ask } from '../../../src/search/ask.ts';
import { foldCopies } from '../../../src/search/fold-copies.ts';
import { openSearch } from '../../../src/search/open.ts';
import { atOnce, pageSize } from '../../../src/client/view.ts';
import type { Answered } from './labelled.ts';

/** The part of Pagefind's own interface that is asked. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: Result[] }>;
}

/** A hit, with what else it shows. */
interface Result {
  copies?: readonly { asCopy(): Promise<{ url: string }> }[];
  data(): Promise<{ url: string }>;
}

/** Opens an index and keeps it for `run`. */
async function open(address: string, isOwn: boolean): Promise<void> {
  const at = new URL(address, location.href);
  if (isOwn) {
    const search = await openSearch(at);
    find = async (query) => foldCopies((await ask(search, query)).results);
  } else {
    const pagefind = (await import(new URL('pagefind.js', at).href)) as Pagefind;
    await pagefind.init();
    find = async (query) => (await pagefind.search(query)).results;
  }
}

let find: (query: string) => Promise<readonly Result[]>;

/**
 * Asks one query after the other, and loads the texts of as many hits as are shown. The time is that until the first of
 * them can be painted, as the site does it.
 */
async function run(queries: readonly string[], shown = pageSize): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const query of queries) {
    const started = performance.now();
    const results = await find(query);
    const first = await slugsOf(results.slice(0, Math.min(atOnce, shown)));
    const milliseconds = performance.now() - started;
    answers.push({ hits: [...first, ...(await slugsOf(results.slice(atOnce, shown)))], milliseconds });
  }
  return answers;
}

/** Loads what is shown of some hits, as the site does. */
function slugsOf(results: readonly Result[]): Promise<string[][]> {
  return Promise.all(
    results.map(async (result) => {
      const copies = result.copies ?? [];
      const shown = [result.data(), ...copies.map((copy) => copy.asCopy())];
      return (await Promise.all(shown)).map(({ url }) => slugIn(url));
    }),
  );
}

function slugIn(url: string): string {
  return decodeURI(/\/agents\/([^/]+)\//.exec(url)![1]!);
}

/** What the page offers to the bench. */
export const bench = { open, run };
Object.assign(window, { bench });
