import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { isUnchanged } from '../../src/rebuild/is-unchanged.ts';
import { agentFile, folderWith } from '../catalog/folders.ts';

const edits: [string, boolean, (folder: string) => Promise<void>][] = [
  ['the settings', false, (folder) => writeFile(join(folder, 'catalog.yaml'), 'title: Others\n')],
  // Agents are read once.
  ['an agent', true, (folder) => appendFile(join(folder, 'scout.md'), 'More.\n')],
  ['the existence of an agent', true, (folder) => rm(join(folder, 'scout.md'))],
];

test.each(edits)(
  'asks whether %s changed since it was read: still the same is %s',
  async (_what, is, edit) => {
    const folder = await folderWith({ 'scout.md': agentFile('scout') });
    const catalog = await loadCatalog(folder);
    expect(await isUnchanged(catalog)).toBe(true);
    await edit(folder);
    expect(await isUnchanged(catalog)).toBe(is);
  },
);
