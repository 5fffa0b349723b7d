// `npm run bench:search -- <folder of agents…>`: how well the search answers, beside Pagefind's default and MiniSearch.
import type { Browser } from 'playwright-core';
import { buildIndex } from '../../../src/search/build-index.ts';
import { closePagefind } from '../../../src/search/pagefind-process.ts';
import { indexInput } from '../../../src/search/index-input.ts';
import type { IndexFile } from '../../../src/search/pagefind-files.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { askPage, bundlePage, openPage } from './browser.ts';
import { readCollections, type Collection } from './collection.ts';
import { defaultIndex } from './default-index.ts';
import { measure, type Answered, type LabelledQuery } from './labelled.ts';
import { askMiniSearch, bestConfiguration, openMiniSearch } from './minisearch.ts';
import { missedNames } from './names.ts';
import { serveFiles, shippedSize, type Served } from './served.ts';
import { printTable, type Row } from './table.ts';
import { fiveWordBytes, type Transfer } from './transfer.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Name a folder of agents: npm run bench:search -- agents');
const browser = await launchChromium();
try {
  const script = await bundlePage();
  for (const folder of folders)
    for (const collection of await readCollections(folder)) await runCollection(browser, collection, script);
} finally {
  await browser.close();
  await closePagefind();
}

async function runCollection(on: Browser, collection: Collection, script: IndexFile): Promise<void> {
  const { name, catalog, queries } = collection;
  const own = await buildIndex(indexInput(catalog));
  const plain = await defaultIndex(catalog);
  const served = await serveFiles({ own, plain, bench: [script] });
  try {
    console.log(`\n${name}: ${catalog.agents.length} agents, ${queries.length} queries`);
    const transfer = await fiveWordBytes(on, served, 'own', catalog);
    const rows: Row[] = [];
    if (queries.length > 0) {
      rows.push(
        ...(await rowsOf(
          'Agent Catalog',
          queries,
          await askIndex(on, served, 'own', queries),
          transfer,
          own,
        )),
      );
      const others = await fiveWordBytes(on, served, 'plain', catalog);
      rows.push(
        ...(await rowsOf(
          'Pagefind default',
          queries,
          await askIndex(on, served, 'plain', queries),
          others,
          plain,
        )),
      );
      for (const synonyms of [false, true])
        rows.push(...(await rowsOf(...bestMiniSearch(collection, synonyms))));
      printTable(rows);
    }
    const missed = await missedNames(await openPage(on, served.url, 'own'), catalog);
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
    console.log(
      [
        `Until the first result ${kilobytes(transfer.first)}, a further query of five words ${kilobytes(transfer.further)}`,
        `Index without fragments ${kilobytes(indexBytes(own))}: ${(indexBytes(own) / catalog.agents.length / 1000).toFixed(2)} kB an agent`,
        `Names and titles not first: ${missed.length} of ${catalog.agents.length * 4}${missed.length > 0 ? ` (${missed.slice(0, 4).join('; ')})` : ''}`,
      ].join('\n'),
    );
  } finally {
    served.close();
  }
}

async function askIndex(
  on: Browser,
  { url }: Served,
  index: string,
  queries: readonly LabelledQuery[],
): Promise<Answered[]> {
  const page = await openPage(on, url, index);
  // Times are those of a page that has loaded what every query needs.
  await askPage(page, ['a first query']);
  const answers = await askPage(
    page,
    queries.map(({ query }) => query),
  );
  await page.context().close();
  return answers;
}

/** MiniSearch, set up as serves it best on the dev half. @param synonyms whether it has those of the project, too */
function bestMiniSearch(
  { catalog, queries }: Collection,
  synonyms: boolean,
): [string, LabelledQuery[], Answered[]] {
  const index = openMiniSearch(catalog);
  const judged = queries.some(({ grades }) => Object.keys(grades).length > 1);
  const dev = queries.filter(({ half }) => half === 'dev');
  const best = bestConfiguration(
    (one) => {
      const { recall, mrr, ndcg } = measure(dev, askMiniSearch(index, dev, one));
      return judged ? ndcg : recall + mrr;
    },
    { synonyms },
  );
  const name = `MiniSearch, tuned on dev${synonyms ? ', with our synonyms' : ''}`;
  return [name, queries, askMiniSearch(index, queries, best)];
}

async function rowsOf(
  engine: string,
  queries: readonly LabelledQuery[],
  answers: readonly Answered[],
  transfer?: Transfer,
  files: readonly IndexFile[] = [],
): Promise<Row[]> {
  const halves = (['dev', 'held-out'] as const).filter((half) =>
    queries.some((query) => query.half === half),
  );
  return halves.map((half) => ({
    engine,
    half,
    measures: measureHalf(queries, answers, half),
    transfer,
    index: files.length > 0 ? indexBytes(files) : undefined,
  }));
}

function measureHalf(queries: readonly LabelledQuery[], answers: readonly Answered[], half: string) {
  const picked = queries.flatMap((query, index) => (query.half === half ? [index] : []));
  return measure(
    picked.map((index) => queries[index]!),
    picked.map((index) => answers[index]!),
  );
}

/** Bytes of what is searched, without the texts of the agents and without Pagefind's own code. */
function indexBytes(files: readonly IndexFile[]): number {
  return files
    .filter(({ path }) => /\.(?:pf_index|pf_meta|pf_filter|json)$/.test(path))
    .reduce((sum, file) => sum + shippedSize(file), 0);
}
