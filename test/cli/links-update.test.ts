// What `links update` must not take for deleted, and what it must not write over.
import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { agentCatalog } from '../support/command.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

// Each test starts the command a few times.
vi.setConfig({ testTimeout: 60_000 });

let home: string;
let folder: string;
let record: string;
const update = () => agentCatalog(['links', 'update'], { AGENTS_DIR: folder });
const readRecord = () => readFile(record, 'utf8');
const agent = (name: string) =>
  `---\nname: ${name}\ndescription: Looks as ${name}.\n---\n\nLook as ${name}.\n`;

beforeEach(async () => {
  home = await temporaryFolder();
  folder = join(home, 'agents');
  record = join(folder, 'permalinks.json');
  await writeFiles(home, {
    'agents/scout.md': agent('scout'),
    'agents/catalog.yaml': 'sources: [../other]\n',
    'other/owl.md': agent('owl'),
  });
  expect(await update()).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['that stop being YAML', 'sources: [../other]\ntitle: "Agents\n', 'settings-unparseable'],
  ['whose sources are no list', 'sources: ../other\n', 'settings-field'],
  ['with a misspelt key', 'source: [../other]\n', 'settings-field'],
  ['that hide what is wrong', 'sources: 1\nrules: {settings-field: off}\n', 'settings-field'],
  ['that hide a missing folder', 'sources: [../none]\nrules: {folder-missing: off}\n', 'folder-missing'],
])('writes nothing for settings %s', async (_, settings, code) => {
  const before = await readRecord();
  await writeFile(join(folder, 'catalog.yaml'), settings);
  const { status, stdout, stderr } = await update();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`[${code}]`);
  expect(stderr).toContain('Nothing was written: what cannot be read would be recorded as deleted.');
  expect(await readRecord()).toBe(before);
});

test('writes nothing where no agent is left, and says what to do', async () => {
  const before = await readRecord();
  folder = join(home, 'copy');
  record = join(folder, 'permalinks.json');
  await mkdir(folder);
  await writeFile(record, before);
  const { status, stdout, stderr } = await update();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`There is no agent in ${folder}`);
  expect(stderr).toContain('delete permalinks.json');
  expect(await readRecord()).toBe(before);
});

test('writes a record without addresses for a folder that never had an agent', async () => {
  folder = join(home, 'new');
  record = join(folder, 'permalinks.json');
  await mkdir(folder);
  expect(await update()).toMatchObject({ status: 0, stderr: '' });
  expect(await readRecord()).toBe('{\n"version": 1\n}\n');
});

const stands: Record<string, [make: () => Promise<unknown>, reason: string]> = {
  'a folder': [() => mkdir(record), 'it is not a file'],
  'a pipe': [async () => execFileSync('mkfifo', [record]), 'it is not a file'],
  'a link that leads nowhere': [() => symlink('none.json', record), 'it is a link to what is not there'],
};

test.each(Object.entries(stands))('is refused where %s stands for the record', async (_, [make, reason]) => {
  await rm(record);
  await make();
  const { status, stdout, stderr } = await update();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`cannot be used: ${reason}.`);
});

test('writes to where a link leads, and keeps the link', async () => {
  const target = join(home, 'kept.json');
  await rename(record, target);
  await symlink('../kept.json', record);
  await writeFiles(home, { 'agents/guide.md': agent('guide') });
  expect(await update()).toMatchObject({ status: 0, stderr: '' });
  expect((await lstat(record)).isSymbolicLink()).toBe(true);
  expect(await readFile(target, 'utf8')).toContain('"/agents/guide/"');
});

test('names each new address that is other than the name of its agent asks for, and why', async () => {
  await writeFiles(folder, { 'scout.md': agent('guide').replace('Look as guide', 'Look as scout') });
  expect(await update()).toMatchObject({ status: 0, stdout: expect.stringContaining('now leads to') });
  await writeFiles(folder, { 'night/scout.md': agent('scout'), 'day/guide.md': agent('guide') });
  const { status, stdout, stderr } = await update();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n').slice(0, 2).sort()).toEqual([
    '/agents/guide-day/ is new, for day/guide.md: /agents/guide/ belongs to scout.md',
    '/agents/scout-night/ is new, for night/scout.md: /agents/scout/ leads to /agents/guide/',
  ]);
});
