import { execFileSync } from 'node:child_process';
import {
  appendFile,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSite, keepSite, type KeptSite } from '../../src/rebuild/kept-site.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const files = {
  'index.html': 'Home',
  'agents/a/index.html': 'A',
  'agents/b/index.html': 'B',
  'empty.txt': '',
};
const keyOf = (path: string) => (path.startsWith('agents/') ? `key of ${path}` : undefined);

async function keptIn(): Promise<{ home: string; cache: string; site: string; kept: KeptSite }> {
  const home = await temporaryFolder();
  const [cache, site] = [join(home, 'cache'), join(home, 'site')];
  await writeFiles(site, files);
  expect(await keepSite(cache, site, 'one', keyOf)).toBe(true);
  return { home, cache, site, kept: (await findSite(cache)) as KeptSite };
}

const read = (...path: string[]) => readFile(join(...path), 'utf8');

test('a site is kept with every byte, and known by them', async () => {
  const { home, site, kept } = await keptIn();
  expect(kept.key).toBe('one');
  expect(await kept.isIn(site)).toBe(true);
  kept.restore(join(home, 'again'));
  expect(await kept.isIn(join(home, 'again'))).toBe(true);
  await appendFile(join(site, 'index.html'), 'More');
  expect(await kept.isIn(site)).toBe(false);
  expect(await kept.isIn(join(home, 'nowhere'))).toBe(false);
  kept.close();
});

/** Writes other contents into the files of a site, of which their states tell nothing. */
async function changeBehindBack(site: string): Promise<void> {
  const clock = join(site, '..', 'clock');
  await writeFile(clock, '');
  for (const [path, content] of Object.entries(files)) {
    const file = join(site, path);
    execFileSync('touch', ['-r', file, clock]);
    await writeFile(file, 'x'.repeat(content.length));
    execFileSync('touch', ['-r', clock, file]);
  }
}

test.each(['brought back', 'read'])('a site that was %s once is known without being read', async (how) => {
  const { home, cache, site, kept } = await keptIn();
  const again = join(home, 'again');
  if (how === 'read') await cp(site, again, { recursive: true });
  else kept.restore(again);
  expect(await kept.isIn(again)).toBe(true);
  await changeBehindBack(again);
  kept.close();
  const next = (await findSite(cache)) as KeptSite;
  expect(await next.isIn(again)).toBe(true);
  next.close();
});

test('states are not told of a site in whose place another was kept', async () => {
  const { cache, home, site, kept } = await keptIn();
  await keepSite(cache, site, 'two', keyOf);
  kept.restore(join(home, 'again'));
  expect(await kept.isIn(join(home, 'again'))).toBe(true);
  kept.close();
  const next = (await findSite(cache)) as KeptSite;
  expect(next.key).toBe('two');
  next.close();
});

test('pages are taken that are made from the same, from the last folder or from what was kept', async () => {
  const { home, site, kept } = await keptIn();
  await rm(join(site, 'agents', 'b'), { recursive: true });
  await mkdir(join(site, 'agents', 'b'));
  await writeFile(join(site, 'agents', 'b', 'index.html'), 'Another');
  const building = join(home, 'building');
  expect([...kept.restoreSame(building, keyOf, site)].sort()).toEqual([
    'agents/a/index.html',
    'agents/b/index.html',
  ]);
  expect(await read(building, 'agents', 'a', 'index.html')).toBe('A');
  expect(await read(building, 'agents', 'b', 'index.html')).toBe('B');
  // One file of two names takes no time to write.
  expect((await stat(join(building, 'agents', 'a', 'index.html'))).nlink).toBe(2);
  const other = join(home, 'other');
  expect([
    ...kept.restoreSame(other, (path) => (path.includes('/a/') ? keyOf(path) : 'another'), site),
  ]).toEqual(['agents/a/index.html']);
  kept.close();
});

test('a link by name is no file of the site, whatever it leads to', async () => {
  const { home, site, kept } = await keptIn();
  const [file, elsewhere] = [join(site, 'agents', 'a', 'index.html'), join(home, 'elsewhere')];
  await writeFile(elsewhere, 'A');
  await rm(file);
  await symlink(elsewhere, file);
  expect(await kept.isIn(site)).toBe(false);
  const building = join(home, 'building');
  kept.restoreSame(building, keyOf, site);
  expect((await lstat(join(building, 'agents', 'a', 'index.html'))).isFile()).toBe(true);
  kept.close();
});

test('a file where a folder was is no site, and is built over', async () => {
  const { home, site, kept } = await keptIn();
  await rm(join(site, 'agents', 'a'), { recursive: true });
  await writeFile(join(site, 'agents', 'a'), 'A');
  await symlink(join(site, 'loop'), join(site, 'loop'));
  expect(await kept.isIn(site)).toBe(false);
  const building = join(home, 'building');
  expect(kept.restoreSame(building, keyOf, site).has('agents/a/index.html')).toBe(true);
  expect(await read(building, 'agents', 'a', 'index.html')).toBe('A');
  expect([...kept.restoreSame(join(home, 'other'), keyOf, join(site, 'loop'))]).toHaveLength(2);
  kept.close();
});

test('files of the last site are taken into the next pack unread, and others as they are', async () => {
  const { home, cache, site, kept } = await keptIn();
  await writeFile(join(site, 'index.html'), 'Hime');
  await writeFile(join(site, 'new.html'), 'New');
  const [pack] = (await readdir(cache)).filter((name) => name.endsWith('.pack'));
  const changed = (await readFile(join(cache, pack!), 'utf8')).replace('A', 'Z');
  await writeFile(join(cache, pack!), changed);
  expect(await keepSite(cache, site, 'two', keyOf, kept)).toBe(true);
  kept.close();
  // The byte that was changed in the first pack is in the second, and known to be damaged.
  const next = (await findSite(cache)) as KeptSite;
  expect(() => next.restore(join(home, 'again'))).toThrow('What was kept of agents/a/index.html is damaged');
  next.close();
  await keepSite(cache, site, 'three', keyOf);
  const whole = (await findSite(cache)) as KeptSite;
  whole.restore(join(home, 'whole'));
  expect(await read(home, 'whole', 'index.html')).toBe('Hime');
  expect(await read(home, 'whole', 'new.html')).toBe('New');
  whole.close();
});

test('what is damaged is not taken', async () => {
  const { home, cache, site, kept } = await keptIn();
  kept.close();
  const [pack] = (await readdir(cache)).filter((name) => name.endsWith('.pack'));
  await writeFile(join(cache, pack!), 'XXXXXX');
  const damaged = (await findSite(cache)) as KeptSite;
  expect(() => damaged.restore(join(home, 'again'))).toThrow('is damaged');
  expect([...damaged.restoreSame(join(home, 'building'), keyOf, join(home, 'nowhere'))]).toEqual([]);
  damaged.close();
  await rm(join(cache, pack!));
  expect(await findSite(cache)).toBe('damaged');
  await rm(cache, { recursive: true });
  expect(await findSite(cache)).toBeUndefined();
  await writeFile(cache, 'no folder');
  expect(await keepSite(cache, site, 'two', keyOf)).toBe(false);
});

test('only the last site is kept, and nothing of builds that were killed', async () => {
  const { cache, site } = await keptIn();
  await writeFile(join(cache, 'one.pack.half'), 'half');
  await keepSite(cache, site, 'two', keyOf);
  expect((await readdir(cache)).sort()).toEqual(['site.json', 'two.pack']);
});
