import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { agentSchema } from '../../src/catalog/agent.ts';
import { loadCatalog, type Catalog } from '../../src/catalog/load.ts';
import { formatProblem } from '../../src/catalog/report.ts';
import { agentFile, folderWith, temporaryFolder } from './folders.ts';

const lines = ({ problems }: Catalog) => problems.map(formatProblem);
const paths = ({ agents }: Catalog) => agents.map(({ source }) => source.path);

test('makes a catalog of a folder', async () => {
  const folder = await folderWith({
    'catalog.yaml': 'title: Scouts\nowners:\n  day: "@day-team"\n',
    'day/scout.md': agentFile('scout'),
    'owl.md': agentFile('owl'),
  });
  const catalog = await loadCatalog(folder);
  expect(catalog.settings.title).toBe('Scouts');
  expect(
    catalog.agents.map(({ slug, team, owners, source }) => [
      slug,
      team,
      owners,
      source.path,
      source.editPath,
    ]),
  ).toEqual([
    ['scout', 'day', ['@day-team'], 'agents/day/scout.md', 'agents/day/scout.md'],
    ['owl', undefined, [], 'agents/owl.md', 'agents/owl.md'],
  ]);
  expect(lines(catalog)).toEqual([]);
  for (const agent of catalog.agents) expect(agentSchema.parse(agent)).toEqual(agent);
});

test('makes the same catalog of the same files twice', async () => {
  const folder = await folderWith({
    'b.md': agentFile('x: y'),
    'a.md': agentFile('x'),
    'c/x.md': agentFile('x'),
    'd.md': '',
  });
  expect(JSON.stringify(await loadCatalog(folder))).toBe(JSON.stringify(await loadCatalog(folder)));
});

test('leaves documents out and says why, but shows agents with the names of documents', async () => {
  const folder = await folderWith({
    'README.md': '# All scouts\n',
    'CLAUDE.md': '---\npurpose: none\n---\n\nNotes.\n',
    'CONTRIBUTING.md': '',
    'day/index.md': agentFile('day-scout'),
    'readme-architect.md': agentFile('readme-architect'),
    'security.md': agentFile('security'),
    'maps/SKILL.md': agentFile('maps'),
  });
  const catalog = await loadCatalog(folder);
  expect(paths(catalog)).toEqual(['agents/day/index.md', 'agents/readme-architect.md', 'agents/security.md']);
  expect(catalog.problems.map(({ code, path }) => [code, path])).toEqual([
    ['file-left-out', 'agents/CLAUDE.md'],
    ['file-left-out', 'agents/CONTRIBUTING.md'],
    ['file-left-out', 'agents/README.md'],
    ['file-left-out', 'agents/maps/SKILL.md'],
  ]);
});

test('shows every other file as an agent, whatever is wrong with it', async () => {
  const folder = await folderWith({
    'empty.md': '',
    'prose.md': '# A scout\n\nLooks ahead.\n',
    'script.md': '---js\nmodule.exports = {}\n---\n',
    'broken.md': '---\n: : :\n---\n',
    'binary.md': Buffer.from([0, 255, 254, 1, 2, 3, 128, 10]),
  });
  const catalog = await loadCatalog(folder);
  expect(catalog.agents.map(({ slug }) => slug)).toEqual(['binary', 'broken', 'empty', 'prose', 'script']);
  for (const { problems } of catalog.agents) expect(problems.length).toBeGreaterThan(0);
});

test('gives two agents of one name two addresses, and tells each of the other', async () => {
  const folder = await folderWith({
    'day/scout.md': agentFile('scout'),
    'night/scout.md': agentFile('scout'),
  });
  const catalog = await loadCatalog(folder);
  expect(catalog.agents.map(({ slug }) => slug)).toEqual(['scout', 'scout-night']);
  expect(lines(catalog)).toEqual([
    'agents/day/scout.md:2:7  error  The name "scout" is also used by agents/night/scout.md, and tools load only one of the two. Give one of them another `name`.  [agent-duplicate]',
    'agents/night/scout.md:2:7  error  The name "scout" is also used by agents/day/scout.md, and tools load only one of the two. Give one of them another `name`.  [agent-duplicate]',
  ]);
  expect(catalog.agents.map(({ problems }) => problems.length)).toEqual([1, 1]);
});

test('does not call agents without a name duplicates of each other', async () => {
  const nameless = '---\ndescription: Looks ahead.\n---\n\nLook around and report.\n';
  const catalog = await loadCatalog(
    await folderWith({ 'day/scout.md': nameless, 'night/scout.md': nameless }),
  );
  expect(catalog.problems.map(({ code }) => code)).toEqual(['name-missing', 'name-missing']);
  expect(catalog.agents.map(({ slug }) => slug)).toEqual(['scout', 'scout-night']);
});

test('reads further sources, named after their folders', async () => {
  const folder = await folderWith({ 'catalog.yaml': 'sources: [../more]\n', 'scout.md': agentFile('scout') });
  await mkdir(join(folder, '../more'));
  await writeFile(join(folder, '../more/owl.md'), agentFile('owl'));
  const catalog = await loadCatalog(folder);
  expect(catalog.agents.map(({ slug, source }) => [slug, source.path, source.editPath])).toEqual([
    ['scout', 'agents/scout.md', 'agents/scout.md'],
    ['owl', 'more/owl.md', undefined],
  ]);
});

test('takes a source beside the folder whose name begins alike for another folder', async () => {
  const folder = await folderWith({ 'catalog.yaml': 'sources: [../agents-two]\n' });
  await mkdir(join(folder, '../agents-two'));
  await writeFile(join(folder, '../agents-two/owl.md'), agentFile('owl'));
  expect((await loadCatalog(folder)).agents[0]!.source.editPath).toBeUndefined();
});

test('keeps the problems of sources with the same name apart', async () => {
  const folder = await folderWith({
    'catalog.yaml': 'sources: [team/agents]\nignore: [team]\n',
    'scout.md': agentFile('scout'),
    'team/agents/scout.md': agentFile('owl', 'color: teal'),
  });
  const catalog = await loadCatalog(folder);
  expect(paths(catalog)).toEqual(['agents/scout.md', 'team/agents/scout.md']);
  expect(catalog.agents.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    [],
    ['color-unknown'],
  ]);
});

test('gives agents of many sources with the same path addresses of their own', async () => {
  const names = ['one', 'two', 'three', 'four'];
  const folder = await folderWith({
    'catalog.yaml': `sources: [${names.map((name) => `../${name}/agents`).join(', ')}]\n`,
  });
  for (const name of names) {
    await mkdir(join(folder, '..', name, 'agents'), { recursive: true });
    await writeFile(join(folder, '..', name, 'agents/scout.md'), agentFile('scout'));
  }
  const { agents } = await loadCatalog(folder);
  expect(new Set(agents.map(({ slug }) => slug)).size).toBe(4);
  expect(agents.map(({ source }) => source.path)).toEqual([
    'four/agents/scout.md',
    'one/agents/scout.md',
    'three/agents/scout.md',
    'two/agents/scout.md',
  ]);
});

test('says when the folder is missing, and makes an empty catalog', async () => {
  const folder = join(dirname(await temporaryFolder()), 'gone');
  const catalog = await loadCatalog(folder);
  expect(catalog.agents).toEqual([]);
  expect(lines(catalog)).toEqual([
    `gone  error  The source folder "${folder}" does not exist. Create it, or correct \`AGENTS_DIR\`.  [folder-missing]`,
  ]);
});

test('goes on where a file vanishes or is no file', async () => {
  const folder = await folderWith({ 'scout.md': agentFile('scout') });
  await mkdir(join(folder, 'folder.md'));
  await symlink(join(folder, 'nowhere.md'), join(folder, 'dead.md'));
  const catalog = await loadCatalog(folder);
  expect(paths(catalog)).toEqual(['agents/scout.md']);
  expect(catalog.problems.map(({ code, path }) => [code, path])).toEqual([
    ['file-unreadable', 'agents/dead.md'],
  ]);
});

test('survives names of tools, colours, keys and agents that every object has', async () => {
  const inherited =
    'tools: constructor, toString, __proto__\ncolor: constructor\nmodel: valueOf\n__proto__: x';
  const folder = await folderWith({
    'a.md': agentFile('constructor', inherited),
    '__proto__.md': agentFile('__proto__', inherited),
    'toString.md': agentFile('toString'),
  });
  const { agents } = await loadCatalog(folder);
  expect(agents.map(({ slug }) => slug)).toEqual(['proto', 'constructor', 'tostring']);
});

test('has data that can be written as JSON, also where an alias holds itself', async () => {
  const folder = await folderWith({
    'scout.md': agentFile('scout', 'extra: &a [*a]\nmore: &b { c: { d: *b } }'),
  });
  const { agents } = await loadCatalog(folder);
  expect(JSON.parse(JSON.stringify(agents[0]!)).extra).toEqual({
    extra: '&a [*a]',
    more: '&b { c: { d: *b } }',
  });
});
