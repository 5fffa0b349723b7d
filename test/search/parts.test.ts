import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { indexInput, type IndexInput } from '../../src/search/index-input.ts';
import { readPart } from '../../src/search/index-part.ts';
import { closePagefind, indexDocuments } from '../../src/search/pagefind-process.ts';
import { keptParts } from '../../src/search/kept-parts.ts';
import { mergeParts } from '../../src/search/merge-parts.ts';
import { cutParts } from '../../src/search/parts.ts';
import { documentsOf } from './index-in-node.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

afterAll(closePagefind);

const urls = Array.from({ length: 1000 }, (_, number) => ({ url: `/agents/agent-${number}/` }));

test('one agent more or less leaves all parts but those near it as they are', () => {
  const parts = cutParts(urls);
  expect(parts.flat()).toEqual(urls);
  expect(parts.length).toBeGreaterThan(10);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(72);
  const before = new Set(parts.map((part) => JSON.stringify(part)));
  const after = cutParts([...urls.slice(0, 500), { url: '/agents/new/' }, ...urls.slice(501)]);
  expect(after.filter((part) => !before.has(JSON.stringify(part))).length).toBeLessThanOrEqual(2);
  expect(cutParts([])).toEqual([]);
});

/** Agents with words, fields, filters and spellings that only some of them have. */
async function inputOf(count: number): Promise<IndexInput> {
  const folder = await temporaryFolder();
  const agent = (number: number) =>
    `---\nname: agent-${number}\ndescription: Keeps matter ${number % 7} in order.\n${number % 3 === 0 ? 'model: opus\n' : ''}${number % 4 === 0 ? 'tools: Read, Bash\ncolor: red\n' : ''}---\n# Aims\n\nReads the ${number % 2 ? 'résumé' : 'resume'} of clients, à la carte ${number}.\n\n${number % 2 ? 'Call `carte.clients.list()`.' : 'Say carteclientslist.'}\n`;
  const files = Array.from(
    { length: count },
    (_, number) => [`team-${number % 5}/agent-${number}.md`, agent(number)] as const,
  );
  await writeFiles(folder, Object.fromEntries(files));
  return indexInput(await loadCatalog(folder));
}

test('an index is the same in whatever parts it was made', async () => {
  const documents = await documentsOf(await inputOf(30));
  const mergedOf = async (ends: readonly number[]) => {
    const parts = [];
    for (const [index, end] of ends.entries())
      parts.push(readPart(await indexDocuments(documents.slice(ends[index - 1] ?? 0, end))));
    return mergeParts(parts);
  };
  const whole = await mergedOf([30]);
  expect(whole.files.length).toBeGreaterThan(30);
  expect(whole.counts.get('resum')).toBe(30);
  expect(whole.counts.get('carteclientslist')).toBe(15);
  expect(await mergedOf([1, 2, 17, 30])).toEqual(whole);
  expect(await mergedOf([12, 30])).toEqual(whole);
});

test('words that are known from the last merge follow the numbers of fields', async () => {
  const documents = await documentsOf(await inputOf(5));
  // The first and the last have a colour, which the others have not.
  const partOf = async (from: number, to: number) =>
    readPart(await indexDocuments(documents.slice(from, to)));
  const [plain, other, red] = [await partOf(1, 3), await partOf(3, 4), await partOf(4, 5)];
  expect(red.fields).toContain('color');
  expect(plain.fields).not.toContain('color');
  const last = new Map();
  mergeParts([plain, other], { last });
  expect(mergeParts([plain, red], { last })).toEqual(mergeParts([plain, red]));
});

test('an index of kept parts is one made anew, and damaged parts are said to be', async () => {
  const input = await inputOf(200);
  const folder = await temporaryFolder();
  const first = await buildIndex(input, { kept: keptParts(folder, 'code') });
  expect(await buildIndex(input, { kept: keptParts(folder, 'code') })).toEqual(first);
  const kept = await readdir(folder);

  const { documents } = input;
  input.agents[100]!.key = 'other';
  input.documents = async (places) =>
    (await documents(places)).map((content, at) =>
      places[at] === 100 ? content.replace('Reads', 'Zebras read') : content,
    );
  const changed = await buildIndex(input, { kept: keptParts(folder, 'code') });
  expect(changed).not.toEqual(first);
  expect(changed).toEqual(await buildIndex(input));
  const last = new Map();
  await buildIndex(
    {
      ...input,
      agents: input.agents.slice(7, 150),
      documents: (places) => input.documents(places.map((place) => place + 7)),
    },
    { last },
  );
  expect(last.size).toBeGreaterThan(100);
  expect(await buildIndex(input, { last })).toEqual(changed);
  expect(await buildIndex(input, { last })).toEqual(changed);
  const now = await readdir(folder);
  expect(now).toHaveLength(kept.length);
  expect(now.filter((name) => !kept.includes(name))).toHaveLength(1);

  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await writeFile(join(folder, now[0]!), 'nothing of the kind');
  expect(await buildIndex(input, { kept: keptParts(folder, 'code') })).toEqual(changed);
  expect(warn.mock.calls.flat().join()).toContain('is damaged');
  warn.mockRestore();
});

test('an index of no agents is one', async () => {
  const files = await buildIndex({ agents: [], synonyms: [], copies: [], documents: async () => [] });
  expect(files.map(({ path }) => path)).toContain('pagefind-entry.json');
});
