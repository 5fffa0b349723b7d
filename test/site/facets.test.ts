import { expect, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getFacets } from '../../src/site/facets.ts';
import { getListIndex } from '../../src/site/list-index.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

test('spellings that share a list are one value, and count as the list does', async () => {
  vi.stubEnv('BASE_URL', '/');
  const folder = await temporaryFolder();
  const agent = (name: string, tools: string) =>
    `---\nname: ${name}\ndescription: Looks.\ntools: ${tools}\ntags: [Night Sky, ${name}]\n---\n`;
  await writeFiles(folder, {
    'auk.md': agent('auk', 'Read, read, Grep'),
    'owl.md': agent('owl', 'read').replace('Night Sky', 'night-sky'),
    'tit.md': agent('tit', 'READ'),
  });
  const catalog = await loadCatalog(folder);
  const facets = getFacets(catalog.agents, catalog.settings);
  const valuesOf = (key: string) => facets.find((facet) => facet.key === key)!.values;
  expect(valuesOf('tool').map(({ label, also, count }) => [label, also, count])).toEqual([
    ['Read', ['read', 'READ'], 3],
    ['Grep', [], 1],
  ]);
  for (const [key, kind] of [
    ['tool', 'tools'],
    ['tag', 'tags'],
  ] as const)
    expect(valuesOf(key).map(({ label, count }) => [label, count])).toEqual(
      getListIndex(kind, catalog).props.index.values.map(({ label, count }) => [label, count]),
    );
  vi.unstubAllEnvs();
});

test('a team is still known by its folder, and by what it was called without a title', async () => {
  vi.stubEnv('BASE_URL', '/');
  const folder = await temporaryFolder();
  const agent = (name: string) => `---\nname: ${name}\ndescription: Looks.\n---\n`;
  await writeFiles(folder, {
    'catalog.yaml':
      'teams:\n  - { folder: 01-night-sky, title: Astronomy }\n  - { folder: sea, title: Night sky }\n',
    '01-night-sky/owl.md': agent('owl'),
    'sea/auk.md': agent('auk'),
    'woods/tit.md': agent('tit'),
  });
  const { agents, settings } = await loadCatalog(folder);
  const [teams] = getFacets(agents, settings);
  expect(teams!.values.map(({ label, also }) => [label, also])).toEqual([
    // What another team is called now leads to that one.
    ['Astronomy', ['01-night-sky']],
    ['Night sky', ['sea', 'Sea']],
    ['Woods', ['woods']],
  ]);
  vi.unstubAllEnvs();
});
