import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/catalog/report.ts';
import { ownersOf, readSettings, settingsSchema, type Settings } from '../../src/catalog/settings.ts';
import { folderWith, temporaryFolder } from './folders.ts';

async function settingsOf(text: string): Promise<{ settings: Settings; lines: string[] }> {
  const { settings, problems } = await readSettings(await folderWith({ 'catalog.yaml': text }));
  return { settings, lines: problems.map(formatProblem) };
}

const defaults = settingsSchema.parse({});

test('has a default for everything', async () => {
  expect(await readSettings(await temporaryFolder())).toEqual({ settings: defaults, text: '', problems: [] });
  expect(await settingsOf('')).toEqual({ settings: defaults, lines: [] });
  expect(await settingsOf('# nothing yet\n')).toEqual({ settings: defaults, lines: [] });
  expect(defaults).toMatchObject({ title: 'Agent Catalog', base: '/', sources: [], teams: [] });
});

test('reads every setting', async () => {
  const { settings, lines } = await settingsOf(`\uFEFFtitle: Scouts\r
description: Who looks ahead?\r
site: https://scouts.test\r
base: /catalog/\r
repository: https://git.test/walkers/scouts\r
branch: 1.10\r
directory: .claude/agents\r
sources: [../more]\r
ignore: ["drafts/**"]\r
teams:\r
  - folder: day\r
    title: Day scouts\r
synonyms: ['owl, night bird']\r
rules:\r
  color-unknown: off\r
socialImages: false\r
owners:\r
  day: "@day"\r
  night: ["@owl", "@bat"]\r
`);
  expect(lines).toEqual([]);
  expect(settings).toEqual({
    title: 'Scouts',
    description: 'Who looks ahead?',
    site: 'https://scouts.test',
    base: '/catalog/',
    repository: 'https://git.test/walkers/scouts',
    branch: '1.10',
    directory: '.claude/agents',
    sources: ['../more'],
    ignore: ['drafts/**'],
    teams: [{ folder: 'day', title: 'Day scouts' }],
    owners: { day: ['@day'], night: ['@owl', '@bat'] },
    rules: { 'color-unknown': 'off' },
    synonyms: ['owl, night bird'],
    socialImages: false,
  });
});

test('takes a setting with nothing after it for one that was not made', async () => {
  expect(await settingsOf('title:\nrepository: ~\nsources:\n')).toEqual({ settings: defaults, lines: [] });
});

// prettier-ignore
test.each([
  ['titel: Scouts', '1:1', '`titel` is not a setting. Did you mean `title`?'],
  ['colour: red', '1:1', '`colour` is not a setting. Known settings: title, description, site, base, repository, branch, directory, sources, ignore, teams, owners, socialImages, rules, synonyms.'],
  ['branch: main\ntitle: 7', '2:1', '`title` must be text; put it in quotes.'],
  ['title: ""', '1:1', '`title` must not be empty.'],
  ['site: scouts.test', '1:1', '`site` must be an address such as `https://agents.example.com`.'],
  ['site: ftp://scouts.test', '1:1', '`site` must be an address such as `https://agents.example.com`.'],
  ['base: catalog', '1:1', '`base` must be a path such as `/agents/`.'],
  ['sources: ../more', '1:1', '`sources` must be a list, one `- value` a line.'],
  ['sources: [7]', '1:1', '`sources.0` must be text; put it in quotes.'],
  ['teams: [day]', '1:1', '`teams.0` must be a map, one `key: value` a line.'],
  ['teams: [{ title: Day }]', '1:1', '`teams.0.folder` is missing.'],
  ['teams: [{ folder: day, titel: Day }]', '1:1', '`teams.0` holds `titel`, which is not a setting. Did you mean `title`?'],
  ['owners: "@day"', '1:1', '`owners` must be a map, one `key: value` a line.'],
  ['owners: { day: 7 }', '1:1', '`owners.day` must be text or a list of texts.'],
])('says what is wrong with `%s`, and uses the default', async (text, place, words) => {
  expect(await settingsOf(text)).toEqual({
    settings: { ...defaults, ...(text.startsWith('branch: main') ? { branch: 'main' } : {}) },
    lines: [`agents/catalog.yaml:${place}  error  ${words}  [settings-field]`],
  });
});

test('advises no second one of a setting', async () => {
  const { settings, lines } = await settingsOf('titel: Owls\ntitle: Scouts\n');
  expect(settings.title).toBe('Scouts');
  expect(lines.join()).toContain(
    '`titel` is not a setting. Put what you mean into `title`, which is there already.',
  );
});

test('uses the other settings beside one that cannot be used', async () => {
  const { settings, lines } = await settingsOf('title: Scouts\nbase: nowhere\nbranch: dev\n');
  expect(settings).toMatchObject({ title: 'Scouts', base: '/', branch: 'dev' });
  expect(lines).toHaveLength(1);
});

test.each([
  ['a colon', 'title: Scouts: all', '1:8', "there is more than one ': ' where one value is expected"],
  ['a list', '- title', '1:1', "there are no 'key: value' lines"],
  ['a key twice', 'title: a\ntitle: b', '2:1', 'Map keys must be unique'],
])('uses no setting of a file that %s makes unreadable', async (_, text, place, reason) => {
  expect(await settingsOf(text)).toEqual({
    settings: defaults,
    lines: [
      `agents/catalog.yaml:${place}  error  YAML stops here: ${reason}. No setting of this file is used until it is mended.  [settings-unparseable]`,
    ],
  });
});

test('says so where catalog.yaml is no file, and has none where the folder is missing', async () => {
  const folder = await folderWith({ 'catalog.yaml/x.txt': '' });
  const { problems, settings } = await readSettings(folder);
  expect(problems).toMatchObject([{ code: 'settings-unparseable', args: { reason: 'it is not a file' } }]);
  expect(settings.title).toBe('Agent Catalog');
  await expect(readSettings(join(folder, 'gone'))).resolves.toMatchObject({ problems: [] });
});

test.each(['//evil.example/', '/a/../../b/', '/a/./b/', '/a//b/', 'agents', '/a b/'])(
  'refuses the base %j',
  async (base) => {
    const folder = await folderWith({ 'catalog.yaml': `base: ${JSON.stringify(base)}` });
    const { problems, settings } = await readSettings(folder);
    expect(problems).toMatchObject([{ code: 'settings-field', args: { field: 'base' } }]);
    expect(settings.base).toBe('/');
  },
);

test.each(['/', '/agents/', '/a/b.c/~d', '/x'])('takes the base %j', async (base) => {
  const folder = await folderWith({ 'catalog.yaml': `base: ${base}` });
  expect((await readSettings(folder)).settings.base).toBe(base);
});

test.each(['{a,b}'.repeat(24), 'a'.repeat(70_000)])(
  'refuses a pattern that would take for ever',
  async (pattern) => {
    const folder = await folderWith({ 'catalog.yaml': `ignore: [${JSON.stringify(pattern)}]` });
    expect((await readSettings(folder)).problems).toMatchObject([{ code: 'settings-field' }]);
  },
);

test.each([
  ['day/scout.md', ['@scout']],
  ['day/owl.md', ['@day']],
  ['day/deep/owl.md', ['@deep', '@day']],
  ['daylight/owl.md', ['@all']],
  ['owl.md', ['@all']],
])('finds the owners of %s by the longest path', (relative, owners) => {
  const all = { '*': ['@all'], day: ['@day'], '/day/deep/': ['@deep', '@day'], 'day/scout.md': ['@scout'] };
  expect(ownersOf(relative, all)).toEqual(owners);
});

test('finds no owners where no path holds the file', () => {
  expect(ownersOf('owl.md', { day: ['@day'] })).toEqual([]);
});
