import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { keyOf, writeEntry } from '../../src/cache/entries.ts';
import { startBundling } from '../../src/print/bundle.ts';
import { temporaryFolder } from '../support/folder.ts';

const at = { site: undefined, base: '/' };

test('a bundle that was kept is put into its folder when it is asked for, and needs no keeping', async () => {
  const home = await temporaryFolder();
  const [folder, cache] = [join(home, 'bundle'), join(home, 'cache')];
  const files = new Map([
    ['server/prerender-entry.mjs', Buffer.from('export {};')],
    ['client/favicon.svg', Buffer.from('<svg/>')],
  ]);
  await writeEntry(join(cache, `code-${keyOf([at]).slice(0, 32)}`), serialize(files));
  const bundling = startBundling({ folder, cache, code: 'code', at, agents: home });
  expect(await readdir(home)).toEqual(['cache']);
  const bundle = await bundling.bundle();
  expect(await readFile(join(folder, 'client/favicon.svg'), 'utf8')).toBe('<svg/>');
  await bundle.keep();
  expect(await readdir(cache)).toHaveLength(1);
  await bundling.stop();
});

test('one that nobody waits for is ended', async () => {
  const home = await temporaryFolder();
  const bundling = startBundling({
    folder: join(home, 'bundle'),
    cache: join(home, 'cache'),
    code: 'code',
    at,
    agents: home,
  });
  await bundling.stop();
  await expect(bundling.bundle()).rejects.toThrow();
  await expect(readdir(join(home, 'cache'))).rejects.toThrow('ENOENT');
});
