import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, test, vi } from 'vitest';
import { agentCatalog } from '../support/command.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

// Each test starts the command a few times.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const check = (...args: string[]) => agentCatalog(['check', folder, ...args]);
const agent = (lines = '') =>
  `---\nname: scout\ndescription: Looks ahead.\n${lines}---\n\nLook around and report.\n`;

beforeEach(async () => {
  folder = join(await temporaryFolder(), 'agents');
  await mkdir(folder);
});

test('ends with 0 for good files, and says so in a line', async () => {
  await writeFiles(folder, { 'scout.md': agent() });
  expect(await check()).toEqual({ status: 0, stdout: '1 agent, no problems.\n', stderr: '' });
});

test('ends with 1 for an error, at the place of the thing itself', async () => {
  await writeFiles(folder, { 'scout.md': agent('tools: Read, Compass\n'), 'owl.md': '# Owl\n' });
  const { status, stdout } = await check();
  expect(status).toBe(1);
  expect(stdout.replaceAll(folder, '…')).toBe(
    [
      '…/owl.md:1  error  There is no frontmatter, so no tool sees an agent here. Start the file with `---`, `name:`, `description:` and `---`, or name it under `ignore` in catalog.yaml if it is none.  [frontmatter-missing]',
      '\n…/scout.md:4:14  warning  `Compass` is not a tool Claude Code has, so it grants nothing. Remove it, or name an MCP tool as `mcp__server__tool`.  [tool-unknown]',
      '\n2 agents, 1 error, 1 warning in 2 files.\n',
    ].join('\n'),
  );
});

test('ends with 0 for warnings, unless they count', async () => {
  await writeFiles(folder, { 'scout.md': agent('color: teal\n') });
  expect((await check()).status).toBe(0);
  expect((await check('--strict')).status).toBe(1);
  expect((await check('--max-warnings', '0')).status).toBe(1);
  expect((await check('--max-warnings', '1')).status).toBe(0);
  expect((await check('--rule', 'color-unknown=error')).status).toBe(1);
  expect((await check('--strict', '--rule', 'color-unknown=off')).status).toBe(0);
});

test('says which option it is that warnings fail for, where nothing else does', async () => {
  await writeFiles(folder, {
    'scout.md': agent('color: teal\n'),
    'owl.md': agent('color: teal\n').replace('scout', 'owl'),
  });
  const last = async (...args: string[]) => (await check(...args)).stdout.split('\n').at(-2);
  const known = '2 agents, 2 warnings in 2 files.';
  const mend = '2 can be mended with --fix.';
  expect(await last('--max-warnings', '1')).toBe(`${known} 2 warnings, --max-warnings allows 1. ${mend}`);
  expect(await last('--strict')).toBe(`${known} 2 warnings, --strict allows none. ${mend}`);
  expect(await last('--max-warnings', '2')).toBe(`${known} ${mend}`);
  expect(await last('--strict', '--format', 'github')).toBe(`${known} 2 warnings, --strict allows none.`);
  await writeFiles(folder, { 'moth.md': '# Moth\n' });
  expect(await last('--strict')).toBe(`3 agents, 1 error, 2 warnings in 3 files. ${mend}`);
});

test('counts what can be mended only where it can', async () => {
  await writeFiles(folder, { 'scout.md': agent('color: teal\ntools: Read, KillBash\n') });
  const { stdout } = await check();
  expect(stdout).toContain('2 warnings in 1 file. 1 can be mended with --fix.\n');
  await check('--fix');
  expect(await check()).toMatchObject({ stdout: expect.not.stringContaining('--fix') });
});

test.each([
  ['a folder that is not there', ['nowhere'], '"nowhere" does not exist. Name files or folders that do.'],
  [
    'a file of no kind',
    ['package.json'],
    '"package.json" is no Markdown file, and lies in no folder of agents.',
  ],
  ['a baseline of a file', ['agents/quality/test-writer.md', '--write-baseline'], 'Name the folder.\n'],
  ['a rule that is none', ['--rule', 'colour-unknown=off'], 'Did you mean `color-unknown`?'],
  ['a level that is none', ['--rule', 'color-unknown=loud'], 'gives no level.'],
  ['no level', ['--rule', 'color-unknown'], 'gives no level.'],
  ['a format that is none', ['--format', 'xml'], '--format xml is not one of text, json, github, sarif.'],
  ['a number that is none', ['--max-warnings', 'few'], '--max-warnings few is no number.'],
  ['a trial of nothing', ['--dry-run'], '--dry-run shows what --fix would do. Add --fix.'],
  ['an option that is none', ['--nope'], 'There is no option --nope.\n'],
  ['a slip in an option', ['--fxi'], 'There is no option --fxi. Did you mean --fix?\n'],
])('ends with 2 for %s', async (_, args, words) => {
  await writeFiles(folder, { 'scout.md': agent() });
  const { status, stdout, stderr } = await check(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(words);
});

test('ends with 2 for what is neither a folder nor a file, and does not wait for it', async () => {
  const pipe = join(folder, 'scout.md');
  await promisify(execFile)('mkfifo', [pipe]);
  expect(await agentCatalog(['check', pipe])).toEqual({
    ...{ status: 2, stdout: '', stderr: `"${pipe}" cannot be checked (it is not a file).\n` },
  });
}, 20_000);

test('reads a file once, however many of the folders lead to it', async () => {
  const [sub, link] = [join(folder, 'day'), join(folder, '../link')];
  await writeFiles(folder, {
    'scout.md': agent('color: teal\n'),
    'day/owl.md': agent().replace('scout', 'owl'),
    '.night/moth.md': agent().replace('scout', 'moth'),
  });
  await symlink(folder, link);
  const once = (await check()).stdout;
  expect(once).toContain('2 agents, 1 warning in 1 file.');
  for (const paths of [[folder], [`${folder}/.`], [sub], [link], [join(link, 'scout.md')], [sub, link]])
    expect(await check(...paths)).toMatchObject({ stdout: once });
  expect((await agentCatalog(['check', sub, folder])).stdout).toBe(once);
  // A folder that the other passes over is read.
  expect((await check(join(folder, '.night'))).stdout).toContain('3 agents, 1 warning in 1 file.');
  await writeFiles(sub, { 'catalog.yaml': 'title: Day\n' });
  expect(await check(sub)).toEqual({
    status: 2,
    stdout: '',
    stderr: `"${sub}" has settings of its own, and "${folder}" reads its files too. Check one after the other.\n`,
  });
});

test('ends with 2 for a folder without agents, and names it; documents are something', async () => {
  expect(await check()).toEqual({
    ...{ status: 2, stdout: '' },
    stderr: `"${folder}" holds no agent file. Name the folder that does.\n`,
  });
  await writeFiles(folder, { 'README.md': '# Agents\n' });
  expect((await check()).status).toBe(0);
});

test('lets an old collection begin: what is recorded counts no more', async () => {
  await writeFiles(folder, { 'scout.md': agent('color: teal\n'), 'owl.md': '# Owl\n' });
  expect(await check('--write-baseline')).toMatchObject({
    ...{ status: 0, stdout: `2 problems recorded in ${folder}/known-problems.json.\n` },
  });
  expect(await check('--strict')).toMatchObject({
    ...{ status: 0, stdout: '2 agents, no problems. 2 known problems not shown.\n' },
  });
  expect((await check('--no-baseline')).status).toBe(1);
  await writeFiles(folder, { 'scout.md': agent('color: teal\nmodel: gpt-5\n') });
  expect((await check('--strict')).stdout).toMatch(/\[model-unknown\]\n\n.*1 warning in 1 file\. 2 known/);
  await writeFiles(folder, { 'owl.md': agent().replace('scout', 'owl') });
  expect((await check()).stdout).toContain(
    `1 known problem no longer found: run \`npm run lint -- ${folder} --write-baseline\`.`,
  );
});

test('refuses the baseline of another catalog, as a strict build does', async () => {
  await writeFiles(folder, {
    'scout.md': agent('color: teal\n'),
    'known-problems.json': '{"version":1,"files":{"agents/x.md":{"prompt-empty":1}}}',
  });
  expect(await check()).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('belongs to another catalog'),
  });
  const built = await agentCatalog(['build', '--strict', '--outDir', join(folder, '../site')], {
    AGENTS_DIR: folder,
  });
  expect(built).toMatchObject({ status: 2, stderr: expect.stringContaining('belongs to another catalog') });
});

test('prints what a hostile file says so that nothing breaks out of any format', async () => {
  const name = 'a\u001B[2Jb\n::error::x.md';
  await writeFile(join(folder, name), agent('color: "\\e]0;x\\a\\n::error file=x::y %0A"\n'));
  await writeFile(join(folder, 'red.md'), agent('color: "teal" # \u202Egnp\u001B[31m\n'));
  await symlink(join(folder, 'gone'), join(folder, '%0A::warning::.md'));
  for (const format of ['text', 'github', 'json', 'sarif']) {
    const { status, stdout } = await check('--format', format);
    expect(status, format).toBe(1);
    expect(stdout, format).not.toMatch(/(?!\n)\p{Cc}/u);
  }
  const dry = await check('--fix', '--dry-run');
  expect(dry.stdout).toContain('-color: ');
  expect(dry.stdout).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
  const { stdout } = await check('--format', 'github');
  const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
  expect(
    commands.every((line) =>
      /^::(?:error|warning|notice) file=[^:,]*,(?:line=\d+,)?(?:col=\d+,)?title=[^:,]*::/.test(line),
    ),
  ).toBe(true);
  expect(JSON.parse((await check('--format', 'json')).stdout).findings).toContainEqual(
    expect.objectContaining({ path: join(folder, name), code: 'color-unknown' }),
  );
});

const files = (paths: string[], env: Record<string, string> = {}, ...args: string[]) =>
  agentCatalog(['check', ...paths, ...args], { AGENTS_DIR: folder, ...env });
const pathsIn = (stdout: string) => [
  ...new Set((JSON.parse(stdout) as { findings: { path: string }[] }).findings.map(({ path }) => path)),
];

test('checks files with the others of their catalog, and tells of no other', async () => {
  const [scout, twin] = [join(folder, 'day/scout.md'), join(folder, 'night/scout.md')];
  await writeFiles(folder, {
    'day/scout.md': agent('color: teal\n'),
    'night/scout.md': agent('tools: Read, Agent(owl), Agent(moth)\n'),
    'owl.md': agent('color: teal\n').replace('scout', 'owl'),
    'catalog.yaml': 'rules:\n  color-unknown: error\ncolour: red\n',
    'notes.txt': 'Notes.',
  });
  const one = await files([scout]);
  expect(one.status).toBe(1);
  expect(one.stdout.replaceAll(folder, '…')).toMatch(
    /^…\/day\/scout\.md:2:7  error  .* also used by agents\/night\/scout\.md.*\[agent-duplicate\]\n….*\[color-unknown\]\n\n1 agent, 2 errors in 1 file\. 1 can be mended with --fix\.\n$/,
  );
  const both = await files([scout, twin], {}, '--format', 'json');
  expect(pathsIn(both.stdout)).toEqual([scout, twin]);
  // Another agent is known, and one that is not there is told.
  expect(both.stdout).toContain('\\"moth\\"');
  expect(both.stdout).not.toContain('\\"owl\\"');
  // The settings of a catalog are found from its files, wherever the command runs.
  expect((await files([scout], { AGENTS_DIR: 'agents' })).stdout).toBe(one.stdout);
  // A file of a folder that is checked anyway is not checked twice.
  const mixed = await files([join(folder, 'night'), twin], { AGENTS_DIR: 'agents' }, '--format', 'json');
  expect(JSON.parse(mixed.stdout)).toMatchObject({ counts: { agents: 1 } });
  const others = await files([join(folder, 'catalog.yaml'), join(folder, 'notes.txt')]);
  expect(others.stdout).toContain('catalog.yaml:3:1  error');
  expect(others.stdout).toContain('Not an agent of the catalog: agents/notes.txt.\n');
  expect(await files([join(folder, 'notes.txt')])).toMatchObject({
    ...{ status: 0, stdout: '0 agents, no problems. Not an agent of the catalog: agents/notes.txt.\n' },
  });
});

test('checks a file of no catalog by itself', async () => {
  const file = join(folder, '../scout.md');
  await writeFiles(folder, {
    '../scout.md': agent('tools: Read, Agent(owl)\ncolor: teal\n'),
    '../owl.md': agent('color: teal\n'),
  });
  const { status, stdout } = await files([file]);
  expect(status).toBe(0);
  expect(stdout.split('\n').map((line) => /\[[\w-]+\]$/.exec(line)?.[0] ?? line)).toEqual([
    '[color-unknown]',
    '',
    '1 agent, 1 warning in 1 file. 1 can be mended with --fix.',
    '',
  ]);
  await files([file], {}, '--fix');
  expect(await readFile(file, 'utf8')).toContain('color: cyan');
  expect(await readFile(join(folder, '../owl.md'), 'utf8')).toContain('color: teal');
});

test('honours the baseline of their catalog for files', async () => {
  await writeFiles(folder, {
    'scout.md': agent('color: teal\n'),
    'owl.md': agent('color: teal\n').replace('scout', 'owl'),
  });
  await check('--write-baseline');
  const scout = join(folder, 'scout.md');
  expect((await files([scout], {}, '--strict')).stdout).toBe(
    '1 agent, no problems. 1 known problem not shown.\n',
  );
  await writeFiles(folder, { 'scout.md': agent('model: gpt\n') });
  const { status, stdout } = await files([scout], {}, '--strict');
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /\[model-unknown\]\n\n1 agent, 1 warning in 1 file\. 1 known problem no longer found/,
  );
  expect((await files([join(folder, 'owl.md')], {}, '--no-baseline')).stdout).toContain('[color-unknown]');
});

test('checks several folders, each with its own settings', async () => {
  const other = join(folder, '../night');
  await writeFiles(folder, {
    'scout.md': agent('color: teal\n'),
    'catalog.yaml': 'rules:\n  color-unknown: error\n',
  });
  await writeFiles(other, { 'scout.md': agent('color: teal\n') });
  const { stdout } = await check(other, '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    counts: { agents: 2, errors: 1, warnings: 1 },
    findings: [{ severity: 'error' }, { severity: 'warning', path: join(other, 'scout.md') }],
  });
  expect((await check(other)).stdout).toMatch(
    /\n\n2 agents, 1 error, 1 warning in 2 files\. 2 can be mended with --fix\.\n$/,
  );
});

test('mends files, and shows before what it would do', async () => {
  const broken = agent('color: teal\ntools: Read, MultiEdit\n').replace('ahead.', 'ahead. For: fords.');
  await writeFiles(folder, { 'scout.md': broken });
  const dry = await check('--fix', '--dry-run');
  expect(dry.status).toBe(0);
  expect(dry.stdout).toMatch(
    /^--- a\/agents\/scout\.md\n\+\+\+ b\/agents\/scout\.md\n@@.*\n-description: Looks ahead\. For: fords\.\n/ms,
  );
  expect(dry.stdout).toContain('3 problems can be mended in 1 file.');
  expect(await readFile(join(folder, 'scout.md'), 'utf8')).toBe(broken);
  expect(await check('--fix', '--strict')).toEqual({
    ...{ status: 0, stderr: '' },
    stdout: '3 problems mended in 1 file.\n\n1 agent, no problems.\n',
  });
  expect(await readFile(join(folder, 'scout.md'), 'utf8')).toBe(
    agent('color: cyan\ntools: Read, Edit\n').replace('Looks ahead.', '"Looks ahead. For: fords."'),
  );
  expect((await check('--fix')).stdout).toMatch(/^0 problems mended in 0 files\./);
});

test('says what it mended beside what programs read', async () => {
  await writeFiles(folder, { 'scout.md': agent('color: teal\n') });
  const { stdout, stderr } = await check('--fix', '--format', 'json');
  expect(JSON.parse(stdout).counts).toMatchObject({ warnings: 0 });
  expect(stderr).toContain('1 problem mended in 1 file.');
});

test('is documented by --help', async () => {
  const { status, stdout } = await agentCatalog(['check', '--help']);
  expect(status).toBe(0);
  const source = await readFile(join(import.meta.dirname, '../../src/cli/check.ts'), 'utf8');
  const options = [...source.matchAll(/^ {6}'?([a-z-]+)'?: \{ type/gm)].map(([, name]) => name!);
  expect(options.length).toBeGreaterThan(8);
  for (const name of options.filter((one) => one !== 'help'))
    expect(stdout).toMatch(new RegExp(`--(?:no-)?${name}\\b`));
});
