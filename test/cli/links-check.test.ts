import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { acme } from '../linkcheck/acme.ts';
import { agentCatalog } from '../support/command.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

let folder: string;
const check = (...args: string[]) =>
  agentCatalog(['links', 'check', ...args, '--manifest', join(folder, 'links.json')]);

beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFiles(folder, {
    'links.json': JSON.stringify(acme()),
    'docs/good.md': '[a](/catalog/agents/api-designer/)',
    'docs/moved.md': '[a](/catalog/agents/reviewer/)',
    'dead.md': '[a](/catalog/agents/nobody/)',
  });
});

test('ends with 0 where all links are good, with 1 where one is not', async () => {
  expect(await check(join(folder, 'docs/good.md'))).toEqual({
    ...{ status: 0, stdout: '1 link to the catalog in 1 file: all good.\n', stderr: '' },
  });
  const dead = await check(join(folder, 'dead.md'));
  expect(dead).toMatchObject({ status: 1, stderr: '' });
  expect(dead.stdout).toMatch(
    /dead\.md:1:5 {2}error {2}.*\[link-unknown\]\n\n1 link to the catalog in 1 file, 1 error\.\n$/,
  );
});

test('mends what has moved, and then all is good', async () => {
  const docs = join(folder, 'docs');
  expect(await check(docs)).toMatchObject({ status: 1 });
  expect(await check(docs, '--fix')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 rewritten'),
  });
  expect(await readFile(join(docs, 'moved.md'), 'utf8')).toBe('[a](/catalog/agents/code-reviewer/)');
  expect(await check(docs)).toMatchObject({ status: 0 });
});

test('shows what would change before it changes it, and ends as without', async () => {
  await writeFiles(folder, { 'docs/moved.md': '# é\n\n[a](/catalog/agents/reviewer/)\n' });
  const docs = join(folder, 'docs');
  const trial = await check(docs, '--fix', '--dry-run');
  expect(trial).toMatchObject({ status: 1, stderr: '' });
  expect(trial.stdout).toMatch(
    /^--- a\/.*docs\/moved\.md\n\+\+\+ b\/.*\n@@.*\n # é\n \n-\[a\]\(\/catalog\/agents\/reviewer\/\)\n\+\[a\]\(\/catalog\/agents\/code-reviewer\/\)\n\n/,
  );
  expect(trial.stdout).toMatch(/\[link-moved\]\n\n2 links .* in 2 files, 1 can be rewritten, 1 warning\.\n$/);
  expect(await readFile(join(docs, 'moved.md'), 'utf8')).toContain('/reviewer/');
  const forMachines = await check(docs, '--fix', '--dry-run', '--format', 'json');
  expect(JSON.parse(forMachines.stdout).counts).toMatchObject({ rewritten: 1, warnings: 1 });
  expect(forMachines.stderr).toMatch(/^--- a\//);
});

test('prints only the findings in formats for machines', async () => {
  const { stdout } = await check(folder, '--format', 'sarif');
  expect(JSON.parse(stdout).runs[0].results).toHaveLength(2);
  expect(JSON.parse((await check(folder, '--format', 'json')).stdout).counts).toMatchObject({ files: 3 });
  expect((await check(folder, '--format', 'github')).stdout).toMatch(
    /^::error file=.*dead\.md,line=1,col=5,/,
  );
});

test('finds the catalog where --site says that it is', async () => {
  await writeFiles(folder, { 'dead.md': 'https://agents.dev/catalog/agents/nobody/' });
  expect(await check(join(folder, 'dead.md'))).toMatchObject({ status: 0 });
  expect(await check(join(folder, 'dead.md'), '--site', 'https://agents.dev')).toMatchObject({ status: 1 });
});

test('says so where the catalog does not know its own host', async () => {
  await writeFiles(folder, { 'links.json': JSON.stringify(acme({ site: undefined })) });
  const { status, stderr } = await check(join(folder, 'docs/good.md'));
  expect(status).toBe(0);
  expect(stderr).toContain('--site says it');
  await writeFiles(folder, { 'docs/absolute.md': '[a](https://acme.example/catalog/agents/nobody/)' });
  const absolute = await check(join(folder, 'docs/absolute.md'));
  expect(absolute.status).toBe(2);
  expect(absolute.stderr).toContain('nothing was checked');
});

test.each<[string, string[], string]>([
  ['no files', [], 'No files are named.'],
  ['a file that is not there', ['x.md'], '"x.md" does not exist. Name files or folders that do.'],
  [
    'a format that is none',
    ['.', '--format', 'xml'],
    '--format xml is not one of text, json, github, sarif.',
  ],
  ['an address that is none', ['.', '--site', 'acme'], '--site acme is no address'],
  ['a trial of nothing', ['.', '--dry-run'], '--dry-run shows what --fix would do. Add --fix.'],
  ['an option that is none', ['.', '--nope'], 'There is no option --nope.'],
  ['an option of another command', ['.', '--strict'], 'check <files or folders>'],
])('ends with 2 for %s', async (_what, args, words) => {
  const { status, stdout, stderr } = await check(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(words);
});

test('a refusal cannot speak to the terminal or to GitHub', async () => {
  const { status, stderr } = await check('gone\n::error::\u001B[31mowned.md', '--format', 'github');
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toContain('\u001B');
});

test('ends with 2 where links.json cannot be had', async () => {
  const { status, stderr } = await agentCatalog([
    'links',
    'check',
    folder,
    '--manifest',
    join(folder, 'dead.md'),
  ]);
  expect({ status, stderr }).toEqual({
    ...{
      status: 2,
      stderr: `--manifest ${folder}/dead.md is not JSON (it begins with "[a](/catalog/agents/nobody/)").\n`,
    },
  });
});

test('tells how it is called', async () => {
  for (const args of [['--help'], ['check', '-h'], ['update', '--help']])
    expect(await agentCatalog(['links', ...args])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--dry-run'),
    });
  for (const args of [['links'], ['links', 'nope']])
    expect(await agentCatalog(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('check <files'),
    });
});
