import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSite, keepSite, type KeptSite } from '../../src/rebuild/kept-site.ts';
import { placeFiles } from '../../src/rebuild/place-files.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const files = { 'index/same': 'The same.', 'index/other': 'Another.', 'index/touched': 'As it was.' };
const wanted = Object.entries({ ...files, 'index/other': 'Anew.', 'index/new': 'New.' }).map(
  ([path, content]) => [path, Buffer.from(content)] as const,
);

async function lastSite(): Promise<{ home: string; site: string; kept: KeptSite }> {
  const home = await temporaryFolder();
  const [cache, site] = [join(home, 'cache'), join(home, 'site')];
  await writeFiles(site, files);
  await keepSite(cache, site, 'key', () => undefined);
  return { home, site, kept: (await findSite(cache)) as KeptSite };
}

test('a file that is the same in the last site is one file in both; all others are written', async () => {
  const { home, site, kept } = await lastSite();
  // Somebody wrote into the last site: its bytes are not those that were kept.
  await appendFile(join(site, 'index/touched'), ' No more.');
  const building = join(home, 'building');
  placeFiles(building, wanted, kept, site);
  kept.close();
  for (const [path, content] of wanted)
    expect(await readFile(join(building, path), 'utf8')).toBe(String(content));
  const number = async (folder: string, path: string) => (await stat(join(folder, path))).ino;
  expect(await number(building, 'index/same')).toBe(await number(site, 'index/same'));
  for (const path of ['index/other', 'index/touched'])
    expect(await number(building, path)).not.toBe(await number(site, path));
});

test('where nothing was kept, or the last site is gone, all is written', async () => {
  const { home, kept } = await lastSite();
  for (const [at, one] of [undefined, kept].entries()) {
    const building = join(home, `building-${at}`);
    placeFiles(building, wanted, one, join(home, 'gone'));
    for (const [path, content] of wanted)
      expect(await readFile(join(building, path), 'utf8')).toBe(String(content));
  }
  kept.close();
});
