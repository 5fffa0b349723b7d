import { afterAll, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { closePagefind } from '../../src/search/pagefind-process.ts';
import { indexInput } from '../../src/search/index-input.ts';
import { readFragments } from '../../src/search/fragments.ts';
import { ordersFile, unpackOrders } from '../../src/search/orders-file.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

afterAll(closePagefind);

test('agents are ordered by name, and by change where git knows it', async () => {
  const folder = await temporaryFolder();
  const agent = (name: string) => `---\nname: ${name}\ndescription: Does ${name}.\n---\nBody.\n`;
  const names = ['zebra', 'Ant', 'mole', 'cat'];
  await writeFiles(folder, Object.fromEntries(names.map((name) => [`${name}.md`, agent(name)])));
  const catalog = await loadCatalog(folder);
  const dates: Record<string, string> = { zebra: '2026-03-01T10:00:00Z', mole: '2026-04-01T09:00:00Z' };
  const agents = catalog.agents.map((one) => ({ ...one, changed: dates[one.name] }));
  const files = await buildIndex(indexInput({ ...catalog, agents }));
  const called = new Map(readFragments(files).map(({ id, meta }) => [id, meta['name']]));
  const content = Buffer.from(files.find(({ path }) => path === ordersFile)!.content).toString();
  const { usual, name, changed } = unpackOrders(content);
  expect(usual.map((id) => called.get(id))).toEqual(catalog.agents.map((one) => one.name));
  expect(name.map((id) => called.get(id))).toEqual(['Ant', 'cat', 'mole', 'zebra']);
  expect(changed.map((id) => called.get(id))).toEqual(['mole', 'zebra']);
});
