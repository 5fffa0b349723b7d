import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { isUnchanged } from '../../src/rebuild/is-unchanged.ts';
import { agentFile, folderWith } from '../catalog/folders.ts';

const edits: [string, (folder: string) => Promise<void>][] = [
  ['an agent', (folder) => appendFile(join(folder, 'scout.md'), 'More.\n')],
  ['the settings', (folder) => writeFile(join(folder, 'catalog.yaml'), 'title: Others\n')],
  ['the existence of an agent', (folder) => rm(join(folder, 'scout.md'))],
];

test.each(edits)('notices that %s changed since it was read', async (_what, edit) => {
  const folder = await folderWith({ 'scout.md': agentFile('scout') });
  const catalog = await loadCatalog(folder);
  expect(await isUnchanged(catalog)).toBe(true);
  await edit(folder);
  expect(await isUnchanged(catalog)).toBe(false);
});
