import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { access, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { agentCatalog, buildSite, commandPath, shellEnvironment } from '../support/command.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { findBrokenLinks } from './links.ts';

const agent = (name: string, rest = '') =>
  `---\nname: ${name}\ndescription: Does one thing well.\n${rest}---\n\nDo it.\n`;

/** Files no reader should have to take, each of which gets a page or a problem. */
const bad: Record<string, string | Uint8Array> = {
  'team/good.md': agent('good'),
  'team/empty.md': '',
  'team/no-frontmatter.md': '# Just a heading\n\nAnd some words.\n',
  'team/never-closed.md': '---\nname: never-closed\ndescription: The end is missing.\n\nYou go on and on.\n',
  'team/bomb.md': `---\nname: bomb\ndescription: Grows.\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
    .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)
    .join('\n')}\n---\nBoom.\n`,
  'team/script.md':
    '---js\nglobalThis.stolen = true; require("fs").writeFileSync("stolen", "")\n---\nRun me.\n',
  'team/large.md': agent('large') + 'A line of words that goes on for a while.\n'.repeat(120_000),
  'team/nul.md': agent('nul') + 'Before\u0000after\n',
  'team/not-utf8.md': Buffer.concat([Buffer.from(agent('not-utf8')), Buffer.from([0xff, 0xfe, 0xfd, 0x0a])]),
  'team/long-name.md': agent('n'.repeat(300)),
  'team/emoji.md': agent('🚀🔥'),
  'team/climber.md': agent('../../x'),
  'team/con.md': agent('con'),
  'team/markup.md': agent('"<script>alert(1)</script>"'),
  'team/twin.md': agent('good'),
  'other/twin.md': agent('good'),
  'README.md': '# About this folder\n',
};

async function badFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'agents');
  await writeFiles(folder, bad);
  await writeFiles(folder, { 'catalog.yaml': 'sources: [../missing]\nteamz: []\n', 'odd.md/inside.txt': '' });
  await symlink('.', join(folder, 'team/circle'));
  await symlink('nowhere.md', join(folder, 'team/dangling.md'));
  return folder;
}

test('bad files get a page or a problem, and take nothing else down', async () => {
  const folder = await badFolder();
  const out = join(folder, '../site');
  await buildSite(out, { AGENTS_DIR: folder });
  const { agents, problems } = await loadCatalog(folder);
  for (const { slug, source } of agents) {
    await access(join(out, 'agents', slug, 'index.html'));
    const copy = await readFile(join(out, 'agents', `${slug}.md`));
    expect(Buffer.compare(copy, await readFile(source.file)), slug).toBe(0);
  }
  const seen = new Set([...agents.map(({ source }) => source.path), ...problems.map(({ path }) => path)]);
  expect(Object.keys(bad).filter((path) => !seen.has(`agents/${path}`))).toEqual([]);
  expect([...new Set(problems.map(({ code }) => code))]).toEqual(
    expect.arrayContaining([
      'file-unreadable',
      'folder-cycle',
      'folder-missing',
      'settings-field',
      'frontmatter-language',
    ]),
  );
  expect(agents.map(({ slug }) => slug)).toMatchInlineSnapshot(`
    [
      "good",
      "bomb",
      "x",
      "con-agent",
      "emoji",
      "empty",
      "good-team",
      "large",
      "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
      "script-alert-1-script",
      "never-closed",
      "no-frontmatter",
      "not-utf8",
      "nul-agent",
      "script",
      "good-833e0d",
    ]
  `);
  expect(await findBrokenLinks(out, '/')).toEqual([]);
  await expect(access('stolen')).rejects.toThrow();
  const markup = await readFile(join(out, 'agents/script-alert-1-script/index.html'), 'utf8');
  // In the value of an attribute, `<` is text.
  expect(markup.replace(/="[^"]*"/g, '')).not.toContain('<script>alert');
});

test('--strict lists every problem, builds nothing and says so with its status', async () => {
  const folder = await badFolder();
  const out = join(folder, '../site');
  const { status, stderr } = await agentCatalog(['build', '--strict', '--outDir', out], {
    AGENTS_DIR: folder,
  });
  expect(status).toBe(1);
  const { problems } = await loadCatalog(folder);
  expect(stderr.trim().split('\n')).toHaveLength(problems.length + 2);
  await expect(access(out)).rejects.toThrow();
});

test('where no agent is found and a folder is missing or settings are broken, no empty site replaces the last', async () => {
  const folder = join(await temporaryFolder(), 'agents');
  const out = join(folder, '../site');
  const refused = async () => agentCatalog(['build', '--outDir', out], { AGENTS_DIR: folder });
  expect(await refused()).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^agents {2}error {2}The source folder "[^"]+" does not exist\..*\n\nNo agent was found, and nothing was built\.\n$/,
    ) as string,
  });
  await writeFiles(folder, { 'catalog.yaml': 'title: [\n' });
  expect(await refused()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('[settings-unparseable]') as string,
  });
  await expect(access(out)).rejects.toThrow();
  await writeFiles(folder, { 'catalog.yaml': 'title: Nobody yet\n' });
  expect((await buildSite(out, { AGENTS_DIR: folder })).stdout).toMatch(/^0 agents, no problems\./);
});

test.runIf(existsSync('/proc/self'))(
  'a cache in a folder that takes none is refused, and not tried for ever',
  async () => {
    const folder = join(await temporaryFolder(), 'agents');
    await writeFiles(folder, { 'a.md': agent('a') });
    const cache = { AGENTS_DIR: folder, AGENT_CATALOG_CACHE: '/proc/nowhere/kept' };
    expect(await agentCatalog(['build', '--outDir', join(folder, '../site')], cache)).toMatchObject({
      status: 2,
      stderr: 'AGENT_CATALOG_CACHE: /proc takes no folders. Name another folder.\n',
    });
  },
);

test('a build that is refused or killed leaves the last good site, and nothing beside it', async () => {
  const folder = join(await temporaryFolder(), 'agents');
  const out = join(folder, '../site');
  await writeFiles(folder, { 'a.md': agent('a') });
  await buildSite(out, { AGENTS_DIR: folder });
  const refused = await agentCatalog(['build', '--outDir', out], {
    AGENTS_DIR: folder,
    SITE: 'not an address',
  });
  expect(refused).toMatchObject({
    status: 2,
    stderr: 'SITE=not an address must be an address such as `https://agents.example.com`.\n',
  });
  await writeFiles(folder, { 'b.md': agent('b') });
  const killed = spawn(process.execPath, [commandPath, 'build', '--outDir', out], {
    // Nothing is kept, so that it takes its time.
    env: shellEnvironment({
      AGENTS_DIR: folder,
      AGENT_CATALOG_CACHE: join(await temporaryFolder(), 'cache'),
    }),
  });
  setTimeout(() => killed.kill('SIGTERM'), 1200);
  const status = await new Promise((resolve) => killed.on('close', resolve));
  expect(status).not.toBe(0);
  await access(join(out, 'agents/a/index.html'));
  await expect(access(join(out, 'agents/b/index.html'))).rejects.toThrow();
  expect((await readdir(join(folder, '..'))).sort()).toEqual(['agents', 'site']);
  await expect(access(join('.astro', `build-${killed.pid}`))).rejects.toThrow('ENOENT');
});
