import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getLoading } from '../../src/site/loading.ts';
import { agentFile, folderWith } from '../catalog/folders.ts';

test('the tool that a file is written for is named if it does not load it', async () => {
  const folder = await folderWith({
    'good.md': agentFile('good'),
    'unclosed.md': '---\nname: unclosed\ndescription: Never ends.\n\n# Aims\n\nDo it.\n',
  });
  const { agents } = await loadCatalog(folder);
  expect(agents.map((agent) => [agent.slug, getLoading(agent).refusedBy?.name])).toEqual([
    ['good', undefined],
    ['unclosed', 'Claude Code'],
  ]);
});
