import { expect, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getListIndex } from '../../src/site/list-index.ts';
import { paginate } from '../../src/site/paginate.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

test('tags of many agents come first, those of as many from A to Z, and teams as the settings order them', async () => {
  vi.stubEnv('BASE_URL', '/');
  const folder = await temporaryFolder();
  const agent = (name: string, tags: string) =>
    `---\nname: ${name}\ndescription: Looks.\ntags: [${tags}]\n---\n`;
  await writeFiles(folder, {
    'sea/owl.md': agent('owl', 'zoo, birds'),
    'air/gull.md': agent('gull', 'coast, zoo'),
    'catalog.yaml': 'teams:\n  - folder: sea\n  - folder: air\n',
  });
  const catalog = await loadCatalog(folder);
  const labelsOf = (kind: 'tags' | 'teams') =>
    getListIndex(kind, catalog).props.index.values.map(({ label, count }) => `${label} ${count}`);
  expect(labelsOf('tags')).toEqual(['zoo 2', 'birds 1', 'coast 1']);
  expect(labelsOf('teams')).toEqual(['Sea 1', 'Air 1']);
  vi.unstubAllEnvs();
});

test('a list of many pages links to those near, the first and the last', async () => {
  vi.stubEnv('BASE_URL', '/');
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'owl.md': '---\nname: owl\ndescription: Looks.\n---\n' });
  const catalog = await loadCatalog(folder);
  const agents = Array.from({ length: 1200 }, () => catalog.agents[0]!);
  const pages = paginate(agents, catalog, (page) => `/${page}/`);
  const linksOf = (page: number) =>
    pages[page - 1]!.pages.map(({ number, current, isAfterGap }) =>
      [isAfterGap ? '… ' : '', current ? `[${number}]` : number].join(''),
    ).join(' ');
  expect(linksOf(1)).toBe('[1] 2 3 … 20');
  expect(linksOf(5)).toBe('1 2 3 4 [5] 6 7 … 20');
  expect(linksOf(10)).toBe('1 … 8 9 [10] 11 12 … 20');
  expect(linksOf(20)).toBe('1 … 18 19 [20]');
  expect(paginate([], catalog, String)).toEqual([{ cards: [], pages: [] }]);
  vi.unstubAllEnvs();
});

test('of a long list, what one agent has is folded; teams never are', async () => {
  vi.stubEnv('BASE_URL', '/');
  const folder = await temporaryFolder();
  const tags = Array.from({ length: 61 }, (_, number) => `tag${number}`).join(', ');
  const agent = (name: string, own: string) =>
    `---\nname: ${name}\ndescription: Looks.\ntags: [${own}]\n---\n`;
  await writeFiles(folder, {
    'sea/owl.md': agent('owl', `${tags}, night`),
    'air/gull.md': agent('gull', 'night'),
    'catalog.yaml': 'teams:\n  - folder: sea\n    description: Where it is wet.\n',
  });
  const catalog = await loadCatalog(folder);
  const { values, rare, text } = getListIndex('tags', catalog).props.index;
  expect(values.map(({ label }) => label)).toEqual(['night']);
  expect([rare.length, text]).toEqual([61, '62 tags.']);
  const teams = getListIndex('teams', catalog).props.index;
  expect(teams.values.map(({ description }) => description)).toEqual(['Where it is wet.', undefined]);
  expect(teams.rare).toEqual([]);
  vi.unstubAllEnvs();
});
