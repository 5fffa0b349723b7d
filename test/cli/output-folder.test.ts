import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { discardOutput, prepareOutput, publishOutput } from '../../src/cli/output-folder.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

/** A process that is certainly gone. */
const dead = 2 ** 30;

async function publish(outDir: string, text: string): Promise<void> {
  const output = await prepareOutput(outDir, join(dirname(outDir), 'project'), ['/nowhere/agents']);
  await writeFiles(output.building, { 'index.html': text });
  await publishOutput(output);
}

test('replaces a site it made, and leaves nothing beside it', async () => {
  const folder = await temporaryFolder();
  await publish(join(folder, 'site'), 'one');
  await publish(join(folder, 'site'), 'two');
  expect(await readFile(join(folder, 'site/index.html'), 'utf8')).toBe('two');
  discardOutput(await prepareOutput(join(folder, 'site'), join(folder, 'project'), []));
  expect(await readdir(folder)).toEqual(['project', 'site']);
  expect(await readdir(join(folder, 'project/.astro'))).toEqual([]);
});

test('makes the folders above a site that are not there', async () => {
  const folder = await temporaryFolder();
  const output = await prepareOutput(join(folder, 'a', 'b', 'site'), join(folder, 'project'), []);
  await writeFiles(output.building, { 'index.html': 'one' });
  await publishOutput(output);
  expect(await readFile(join(folder, 'a/b/site/index.html'), 'utf8')).toBe('one');
});

test('refuses folders that hold anything else', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'project/package.json': '', 'agents/a.md': '', 'other/pagefind/x.js': '' });
  const prepare = (outDir: string) =>
    prepareOutput(join(folder, outDir), join(folder, 'project'), [join(folder, 'agents')]);
  await expect(prepare('.')).rejects.toThrow(/holds .*project/);
  await expect(prepare('project')).rejects.toThrow(/holds .*project/);
  await expect(prepare('agents')).rejects.toThrow(/holds .*agents/);
  await expect(prepare('agents/site')).rejects.toThrow('lies in a folder of agents');
  await expect(prepare('other')).rejects.toThrow('holds files that are no catalog');
  await expect(prepare('agents/a.md')).rejects.toThrow(TypeError);
  await expect(prepare('project/dist')).resolves.toMatchObject({ target: join(folder, 'project/dist') });
});

test('writes through a link', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'real'));
  await symlink('real', join(folder, 'link'));
  await publish(join(folder, 'link'), 'one');
  expect(await readFile(join(folder, 'real/index.html'), 'utf8')).toBe('one');
});

test('clears away what killed builds left, and brings back a site that was on its way out', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    [`.site.building-${dead}/index.html`]: 'half',
    [`.site.old-${dead}/index.html`]: 'last',
    [`.site.old-${dead}/.agent-catalog`]: '',
    [`.site.building-${process.pid}/index.html`]: 'of a build that runs',
    [`project/.astro/build-${dead}/site/index.html`]: 'half',
    'project/.astro/types.d.ts': '',
  });
  const { target } = await prepareOutput(join(folder, 'site'), join(folder, 'project'), []);
  expect(await readdir(join(folder, 'project/.astro'))).toEqual(['types.d.ts']);
  expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('last');
  expect(existsSync(join(folder, `.site.building-${dead}`))).toBe(false);
  expect(existsSync(join(folder, `.site.building-${process.pid}`))).toBe(true);
});
