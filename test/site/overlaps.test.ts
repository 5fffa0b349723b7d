import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getOverlapLinks } from '../../src/site/overlaps.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const described = (name: string) =>
  `---\nname: ${name}\ndescription: Untangles knotted climbing ropes and coils wet hawsers before they freeze.\n---\n`;

test('those who answer the same requests are told apart, from each other and from the agent itself', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'harbour/rope.md': described('rope-keeper'),
    'rescue/rope.md': described('rope-keeper'),
    'harbour/hawser.md': described('hawser-keeper'),
    'kitchen/cook.md': '---\nname: cook\ndescription: Boils soup.\n---\n',
  });
  const catalog = await loadCatalog(folder);
  const linksOf = (file: string) =>
    getOverlapLinks(
      catalog.agents.find(({ source }) => source.file.endsWith(file))!,
      catalog,
    )
      .map(({ title }) => title)
      .sort();
  expect(linksOf('harbour/rope.md')).toEqual(['Hawser keeper', 'Rope keeper (Rescue)']);
  expect(linksOf('harbour/hawser.md')).toEqual(['Rope keeper (Harbour)', 'Rope keeper (Rescue)']);
  expect(linksOf('kitchen/cook.md')).toEqual([]);
});
