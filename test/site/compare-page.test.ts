import { expect, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getComparePage } from '../../src/site/compare-page.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const described = (name: string) =>
  `---\nname: ${name}\ndescription: Untangles knotted climbing ropes and coils wet hawsers before they freeze.\n---\n`;

test('offers agents that are easily taken for each other', async () => {
  vi.stubEnv('BASE_URL', '/docs/');
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'rope-keeper.md': described('rope-keeper'),
    'hawser-keeper.md': described('hawser-keeper'),
    'cook.md': '---\nname: cook\ndescription: Boils soup.\n---\n',
  });
  const { pairs, choices } = getComparePage(await loadCatalog(folder));
  expect(pairs.map(({ compare }) => compare)).toEqual(['/docs/compare/?agents=hawser-keeper,rope-keeper']);
  expect(choices.map(({ slug }) => slug)).toEqual(['cook', 'hawser-keeper', 'rope-keeper']);
  vi.unstubAllEnvs();
});

test.each([
  [
    'by their names',
    { 'a/rope-keeper.md': described('rope-keeper'), 'b/rope_keeper.md': described('rope_keeper') },
    ['Rope keeper (rope-keeper)', 'Rope keeper (rope_keeper)'],
  ],
  [
    'by their teams, where they have one name',
    { '01-harbour/rope.md': described('rope-keeper'), 'rescue/rope.md': described('rope-keeper') },
    ['Rope keeper (Harbour)', 'Rope keeper (Rescue)'],
  ],
  [
    'by their addresses, where they are of one team',
    { 'harbour/old/rope.md': described('rope-keeper'), 'harbour/rope.md': described('rope-keeper') },
    ['Rope keeper (rope-keeper)', 'Rope keeper (rope-keeper-harbour)'],
  ],
  [
    'by their addresses, where one has no team',
    { 'rope.md': described('rope-keeper'), 'harbour/rope.md': described('rope-keeper') },
    ['Rope keeper (rope-keeper)', 'Rope keeper (rope-keeper-1bdb2d)'],
  ],
])('tells agents of one title apart %s', async (_, files, labels) => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { ...files, 'cook.md': '---\nname: cook\ndescription: Boils soup.\n---\n' });
  const { pairs } = getComparePage(await loadCatalog(folder));
  expect(pairs.map(({ agents }) => agents.map(({ label }) => label))).toEqual([labels]);
});

test('offers copies of one pair once', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'a/rope-keeper.md': described('rope-keeper'),
    'b/rope-keeper.md': described('rope-keeper'),
    'c/rope-keeper.md': described('rope-keeper'),
    'c/hawser-keeper.md': described('hawser-keeper'),
    'cook.md': '---\nname: cook\ndescription: Boils soup.\n---\n',
  });
  const { pairs } = getComparePage(await loadCatalog(folder));
  const titles = pairs.map(({ agents }) => agents.map(({ title }) => title).sort());
  expect(titles.sort()).toEqual([
    ['Hawser keeper', 'Rope keeper'],
    ['Rope keeper', 'Rope keeper'],
  ]);
});
