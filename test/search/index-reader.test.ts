// What is read of Pagefind's index is what Pagefind itself reads of it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { stem } from '../../src/language/stem.ts';
import { indexInput } from '../../src/search/index-input.ts';
import { readPart } from '../../src/search/index-part.ts';
import { IndexReader } from '../../src/search/index-reader.ts';
import { mergeParts } from '../../src/search/merge-parts.ts';
import { packEntry, pagefindVersion, unpack, type IndexFile } from '../../src/search/pagefind-files.ts';
import { ranking } from '../../src/search/ranking.ts';
import { temporaryFolder } from '../support/folder.ts';
import { documentsOf, indexFolder, serveInNode } from './index-in-node.ts';

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    query: string | null,
    options?: object,
  ): Promise<{ results: { id: string; score: number; words: number[]; data(): Promise<{ url: string }> }[] }>;
}

/** The index of the starter agents and of two pages that spell a word in two ways. */
let files: IndexFile[];
beforeAll(async () => {
  const { index } = await createIndex({ forceLanguage: 'en', includeCharacters: '+#' });
  for (const { url, content } of await documentsOf(indexInput(await loadCatalog('agents'))))
    await index!.addHTMLFile({ url, content });
  const page = (text: string) => `<html lang="en"><body data-pagefind-body>${text}</body></html>`;
  await index!.addHTMLFile({
    url: '/one/',
    content: page('<h1>Zürich</h1> A zurich and a Zürich &lt;b&gt;.'),
  });
  await index!.addHTMLFile({ url: '/other/', content: page('<p>Zurich</p>') });
  const written = (await index!.getFiles()).files;
  const [version] = unpack(written.find(({ path }) => path.endsWith('.pf_meta'))!) as [string];
  if (version !== pagefindVersion) throw new Error(`Pagefind ${version} may write another form of files.`);
  const merged = mergeParts([readPart(written)]);
  files = [
    ...written.filter(({ path }) => /^(?:pagefind\.js|wasm)/.test(path)),
    packEntry(merged.meta, merged.ids.size),
    ...merged.files,
  ];
});
afterAll(close);

async function openPagefind(): Promise<Pagefind> {
  vi.stubGlobal('location', { href: indexFolder.href, origin: indexFolder.origin });
  const script = join(await temporaryFolder(), 'pagefind.mjs');
  await writeFile(script, files.find(({ path }) => path === 'pagefind.js')!.content);
  const { createInstance } = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as {
    createInstance(options: Record<string, unknown>): Pagefind;
  };
  const pagefind = createInstance({ basePath: indexFolder.href, baseUrl: '/', noWorker: true });
  await pagefind.init();
  await pagefind.options({
    ranking: {
      termSimilarity: 12,
      pageLength: ranking.whole.pageLength,
      termSaturation: ranking.whole.saturation,
      termFrequency: 1,
      diacriticSimilarity: 0,
      metaWeights: ranking.fields,
    },
  });
  return pagefind;
}

const shares = {
  whole: { ...ranking.whole },
  purpose: { ...ranking.purpose },
  instructions: { ...ranking.instructions },
};

/** Words of the index that no other begins with: Pagefind would find that other, too. */
function wholeWords(): string[] {
  const words = files
    .filter(({ path }) => path.endsWith('.pf_index'))
    .flatMap((file) => (unpack(file) as [[string][]])[0].map(([word]) => word))
    .sort();
  return words.filter(
    (word, at) => /^[a-z]{2,}$/.test(word) && stem(word) === word && !words[at + 1]?.startsWith(word),
  );
}

test('pages are found as by Pagefind, and ranked so where only the whole counts', async () => {
  // Pagefind goes no further than a saturation of 2.
  Object.assign(ranking.whole, { share: 1, saturation: 1.5 });
  Object.assign(ranking.purpose, { share: 0 });
  Object.assign(ranking.instructions, { share: 0 });
  onTestFinished(() => {
    for (const [key, own] of Object.entries(shares)) Object.assign(ranking[key as keyof typeof shares], own);
  });
  serveInNode(files);
  const pagefind = await openPagefind();
  const reader = await IndexReader.open(indexFolder);
  const words = wholeWords();
  const common = ['zurich', 'find', 'name', 'query', 'read', 'step', 'show', 'agent'].filter((one) =>
    words.includes(one),
  );
  expect(common.length).toBeGreaterThan(2);
  const some = words.filter((_, at) => at % 7 === 0).slice(0, 60);
  const pairs = some.flatMap((one) =>
    common.filter((other) => other !== one).map((other) => `${one} ${other}`),
  );
  const asked = [...words.filter((_, at) => at % 3 === 0), ...common, ...pairs];
  let found = 0;
  for (const query of asked) {
    const { results } = await pagefind.search(query);
    const theirs = new Map(results.map(({ id, score, words: places }) => [id, { score, places }]));
    const own = await reader.find(query.split(' '));
    expect(own.map(({ id }) => id).sort(), query).toEqual([...theirs.keys()].sort());
    for (const { id, score, places } of own) {
      expect(score, query).toBeCloseTo(theirs.get(id)!.score, 4);
      expect(places.toSorted((a, b) => a - b)).toEqual(theirs.get(id)!.places);
    }
    found += own.length;
  }
  expect(asked.length).toBeGreaterThan(500);
  expect(found).toBeGreaterThan(1000);
});

test('a word that is spelled in two ways is one word', async () => {
  serveInNode(files);
  const reader = await IndexReader.open(indexFolder);
  const matches = await reader.find(['zurich']);
  const texts = await Promise.all(matches.map(({ id }) => reader.text(id)));
  expect(texts.map(({ url }) => url).sort()).toEqual(['/one/', '/other/']);
  expect(texts.map(({ content }) => content).join(' ')).toContain('&lt;b&gt;');
});

test('filters are as by Pagefind', async () => {
  serveInNode(files);
  const pagefind = await openPagefind();
  const reader = await IndexReader.open(indexFolder);
  for (const filters of [
    {},
    { model: { any: ['Sonnet', 'Opus'] } },
    { model: { any: ['Sonnet'] }, tool: { any: ['Read', 'Bash'] } },
    { model: { any: ['nothing'] } },
    { nothing: { any: ['Sonnet'] } },
  ]) {
    const { results } = await pagefind.search(null, { filters });
    expect([...(await reader.passing(filters))].sort()).toEqual(results.map(({ id }) => id).sort());
  }
  expect((await reader.passing({ model: { any: ['Sonnet'] } })).size).toBeGreaterThan(0);
});

test('what is missing is told, and loaded once it is there', async () => {
  serveInNode(files.filter(({ path }) => path.endsWith('.json') || path.endsWith('.pf_meta')));
  const reader = await IndexReader.open(indexFolder);
  await expect(reader.find(['kubernet'])).rejects.toThrow(
    /^The index is incomplete: .*pf_index answered 404/,
  );
  await expect(reader.text(reader.ids[0]!)).rejects.toThrow(/^The index is incomplete/);
  serveInNode(files);
  expect((await reader.find(['kubernet'])).length).toBeGreaterThan(0);
  expect((await reader.text(reader.ids[0]!)).url).toMatch(/^\//);
  serveInNode([]);
  await expect(IndexReader.open(indexFolder)).rejects.toThrow(/^The index is missing/);
});

test('a file that a server has unpacked is read, and a page in its place is told', async () => {
  const plain = files.map((file) => ({ ...file, content: unpacked(file) }));
  serveInNode(plain);
  expect((await (await IndexReader.open(indexFolder)).find(['kubernet'])).length).toBeGreaterThan(0);
  serveInNode(
    files.map((file) =>
      file.path.endsWith('.pf_index') ? { ...file, content: Buffer.from('<!doctype html>') } : file,
    ),
  );
  const broken = await IndexReader.open(indexFolder);
  await expect(broken.find(['kubernet'])).rejects.toThrow(/^The index is incomplete: .* is no part/);
});

function unpacked({ content }: IndexFile): Uint8Array {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}
