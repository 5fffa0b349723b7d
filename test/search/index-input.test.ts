import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { indexInput } from '../../src/search/index-input.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const file = (field: string, body = 'Reads.') => `---\nname: scout\n${field}\n---\n# Aims\n\n${body}\n`;

/** A catalog of one agent, and how the index knows it. */
async function inputOf(content: string, path = 'maps/scout.md', settings = '') {
  const folder = await temporaryFolder();
  await writeFiles(folder, { [path]: content, ...(settings && { 'catalog.yaml': settings }) });
  const input = indexInput(await loadCatalog(folder));
  return { key: input.agents[0]!.key, document: (await input.documents([0]))[0]! };
}

test('whatever changes the document of an agent changes its key', async () => {
  const plain = file('description: Finds paths.');
  const first = await inputOf(plain);
  const others = [
    await inputOf(file('description: Finds roads.')),
    await inputOf(file('description: Finds paths.\nmodel: opus')),
    await inputOf(file('description: Finds paths.\ntools: Read')),
    await inputOf(file('description: Finds paths.\ntags: [maps]')),
    await inputOf(file('description: Finds paths.', 'Writes.')),
    await inputOf(plain, 'roads/scout.md'),
    await inputOf(plain, 'maps/scout.md', 'teams:\n  - folder: maps\n    title: Cartography\n'),
  ];
  for (const [index, other] of others.entries())
    expect(other.document, String(index)).not.toBe(first.document);
  expect(new Set([first, ...others].map(({ key }) => key)).size).toBe(others.length + 1);
});

test('the same agent in another folder of the machine has the same key', async () => {
  const plain = file('description: Finds paths.');
  expect(await inputOf(plain)).toEqual(await inputOf(plain));
});
