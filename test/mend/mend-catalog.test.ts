import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { mendCatalog } from '../../src/mend/mend-catalog.ts';
import { folderWith } from '../catalog/folders.ts';

const teal = '---\nname: scout\ndescription: Looks ahead.\ncolor: teal\n---\n\nLook around and report.\n';
const options = { rules: {}, dryRun: false };

test('mends the files of a catalog and shows each change as a diff', async () => {
  const folder = await folderWith({
    'day/scout.md': teal,
    'owl.md': teal.replace('scout', 'owl').replace('teal', 'red'),
  });
  const catalog = await loadCatalog(folder);
  const [dry] = await mendCatalog(catalog, { ...options, dryRun: true });
  expect(await readFile(join(folder, 'day/scout.md'), 'utf8')).toBe(teal);
  const done = await mendCatalog(catalog, options);
  expect(done).toHaveLength(1);
  expect(done[0]).toEqual(dry);
  expect(done[0]!.diff).toContain('-color: teal\n+color: cyan\n');
  expect(await readFile(join(folder, 'day/scout.md'), 'utf8')).toBe(teal.replace('teal', 'cyan'));
});

test('reads a file anew before it mends it, and says of one that is gone that it is', async () => {
  const folder = await folderWith({ 'a.md': teal, 'b.md': teal });
  const catalog = await loadCatalog(folder);
  await writeFile(join(folder, 'a.md'), `${teal}Go on.\n`);
  await rm(join(folder, 'b.md'));
  expect(await mendCatalog(catalog, options)).toMatchObject([
    { path: 'agents/a.md', mended: [{ code: 'color-unknown' }] },
    { path: 'agents/b.md', mended: [], failure: { reason: 'ENOENT' } },
  ]);
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(`${teal.replace('teal', 'cyan')}Go on.\n`);
});
