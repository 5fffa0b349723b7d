import type { Browser } from 'playwright-core';
import type { Catalog } from '../../../src/catalog/load.ts';
import { atOnce } from '../../../src/client/view.ts';
import { stopWords } from '../../../src/language/stop-words.ts';
import { median } from '../median.ts';
import { askPage, openPage } from './browser.ts';
import type { Served } from './served.ts';

/** Medians of bytes as shipped. */
export interface Transfer {
  /** From the first intent until the first hits can be painted, scripts included. */
  first: number;
  /** Of a further query of five telling words, with the texts of all hits that are shown. */
  further: number;
}

const pages = 9;

/** Asks two queries of five words from the catalog's descriptions in fresh pages and counts what is fetched. */
export async function fiveWordBytes(
  browser: Browser,
  served: Served,
  index: string,
  { agents }: Catalog,
): Promise<Transfer> {
  const queries = agents
    .map(({ description }) => description.summary.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .map((words) => words.filter((word) => !stopWords.has(word)).slice(-5))
    .filter((words) => words.length === 5)
    .map((words) => words.join(' '));
  const step = Math.max(1, Math.floor(queries.length / (pages * 2)));
  const picked = queries.filter((_, at) => at % step === 0);
  const first: number[] = [];
  const further: number[] = [];
  for (let at = 0; at + 1 < picked.length && first.length < pages; at += 2) {
    served.taken();
    const page = await openPage(browser, served.url, index);
    await askPage(page, [picked[at]!], atOnce);
    first.push(served.taken());
    await askPage(page, [picked[at + 1]!]);
    further.push(served.taken());
    await page.context().close();
  }
  return { first: median(first), further: median(further) };
}
