import { expect, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getComparePage } from '../../src/site/compare-page.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

test('offers agents that are easily taken for each other', async () => {
  vi.stubEnv('BASE_URL', '/docs/');
  const folder = await temporaryFolder();
  const agent = (name: string) =>
    `---\nname: ${name}\ndescription: Untangles knotted climbing ropes and coils wet hawsers before they freeze.\n---\n`;
  await writeFiles(folder, {
    'rope-keeper.md': agent('rope-keeper'),
    'hawser-keeper.md': agent('hawser-keeper'),
    'cook.md': '---\nname: cook\ndescription: Boils soup.\n---\n',
  });
  const { pairs, choices } = getComparePage(await loadCatalog(folder));
  expect(pairs.map(({ compare }) => compare)).toEqual(['/docs/compare/?agents=hawser-keeper,rope-keeper']);
  expect(choices.map(({ slug }) => slug)).toEqual(['cook', 'hawser-keeper', 'rope-keeper']);
  vi.unstubAllEnvs();
});
