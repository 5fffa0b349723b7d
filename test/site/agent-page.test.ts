import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { getAgentPage } from '../../src/site/agent-page.ts';
import { folderWith } from '../catalog/folders.ts';

test.each([
  ['Go', '1 word, about 1 token'],
  ['Go and look around.', '4 words, about 5 tokens'],
])('says how long the instructions %j are', async (prompt, size) => {
  const file = `---\nname: scout\ndescription: Looks ahead.\n---\n${prompt}\n`;
  const catalog = await loadCatalog(await folderWith({ 'scout.md': file }));
  expect((await getAgentPage(catalog.agents[0]!, catalog)).instructions.size).toBe(size);
});
