import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getNamesakes } from '../../src/site/namesakes.ts';
import { agentFile, folderWith } from '../catalog/folders.ts';

test('an agent of the same name is called by its team, or by its file where several are of one team', async () => {
  const catalog = await loadCatalog(
    await folderWith({
      'harbour/pilot.md': agentFile('pilot'),
      'harbour/second.md': agentFile('pilot'),
      'rescue/pilot.md': agentFile('pilot'),
      'rescue/cook.md': agentFile('cook'),
      'pilot.md': agentFile('pilot'),
    }),
  );
  const originsOf = (path: string) =>
    getNamesakes(
      catalog.agents.find(({ source }) => source.path.endsWith(path))!,
      catalog,
    )
      .map(({ origin }) => origin)
      .sort();
  expect(originsOf('rescue/pilot.md')).toEqual([
    'agents/harbour/pilot.md',
    'agents/harbour/second.md',
    'agents/pilot.md',
  ]);
  expect(originsOf('harbour/second.md')).toEqual(['Rescue', 'agents/harbour/pilot.md', 'agents/pilot.md']);
  expect(originsOf('rescue/cook.md')).toEqual([]);
});
