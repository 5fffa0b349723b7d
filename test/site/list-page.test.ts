import { expect, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getListIndex } from '../../src/site/list-page.ts';
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
