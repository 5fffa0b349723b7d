// Links that were published hold, whatever becomes of the files.
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog, type Catalog } from '../../src/catalog/load.ts';
import { agentFiles } from '../../src/publish/agent-files.ts';
import { agentCatalog, buildSite } from '../support/command.ts';
import { exercise, type Exercise } from '../support/exercise.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { repositoryIn } from '../support/repository.ts';
import { findAnswers, readManifest, type Answers } from './answers.ts';
import { findBrokenLinks } from './links.ts';

/** An agent with examples and sections, like none of the others. */
function generated(number: number): string {
  const examples = Array.from(
    { length: number % 4 },
    (_, index) =>
      `  <example>\n  user: "Case ${index} of ${number}?"\n  assistant: "I ask agent-${number}."\n  </example>\n`,
  );
  return `---\nname: agent-${number}\ndescription: |\n  Keeps matter ${number} in order.\n${examples.join('')}---\n\n# Agent ${number}\n\n## Aims of ${number}\n\nDo it.\n\n## Output\n\nA list.\n`;
}

interface Ran {
  before: Catalog;
  after: Catalog;
  done: Exercise;
  answers: Answers;
  site: string;
  frozen: { status: number; stderr: string };
}

/** Publishes a folder, lets the years pass over it, and publishes it again. */
async function publishTwice(agents: string, home: string, env: Record<string, string>): Promise<Ran> {
  const { commit } = repositoryIn(agents);
  const own = { AGENTS_DIR: agents, ...env };
  expect(await agentCatalog(['links', 'update'], own)).toMatchObject({ status: 0, stderr: '' });
  commit('2026-01-01');
  const before = await loadCatalog(agents);
  await buildSite(join(home, 'before'), own);
  const published = await readManifest(join(home, 'before'));

  const done = await exercise(agents, before, 7);
  commit('2026-02-02');
  const frozen = await agentCatalog(['build', '--frozen', '--outDir', join(home, 'never')], own);
  expect(existsSync(join(home, 'never'))).toBe(false);
  expect((await agentCatalog(['links', 'update'], own)).status).toBe(0);
  const site = join(home, 'after');
  expect((await agentCatalog(['build', '--frozen', '--outDir', site], own)).status).toBe(0);
  return {
    before,
    after: await loadCatalog(agents),
    done,
    answers: await findAnswers(published, site),
    site,
    frozen,
  };
}

/** The addresses of agents that changed though their file was only renamed, moved, or left alone. */
function strayed({ before, after, done }: Ran, folder: string): string[] {
  const pathOf = (file: string) => file.slice(folder.length + 1);
  const now = new Map(after.agents.map((agent) => [pathOf(agent.source.file), agent.slug]));
  const path = new Map([...done.renamed, ...done.moved]);
  return before.agents.flatMap((agent) => {
    const was = pathOf(agent.source.file);
    if (done.deleted.includes(was) || done.called.includes(was)) return [];
    const slug = now.get(path.get(was) ?? was);
    return slug === agent.slug ? [] : [`${agent.slug} became ${slug}`];
  });
}

test('a collection is renamed, moved, deleted from and added to, and every address answers', async () => {
  const home = await realpath(await temporaryFolder());
  const agents = join(home, 'agents');
  const teams = ['api', 'data', 'web', 'ops', 'docs', 'qa'];
  const files = Array.from({ length: 120 }, (_, number) => [
    `${teams[number % 6]}/agent-${number}.md`,
    generated(number),
  ]);
  await writeFiles(agents, Object.fromEntries(files));
  const ran = await publishTwice(agents, home, { BASE: '/x/', SITE: 'https://acme.example' });

  expect(ran.answers.broken).toEqual([]);
  // Beside pages and files: the pages of teams, tags and tools, and those that every catalog has.
  const { addresses, live, moved, gone } = ran.answers;
  expect(addresses).toBeGreaterThan(120 * (1 + agentFiles.length));
  expect(ran.answers.fragments).toBeGreaterThan(120 * 6);
  const each = 5 * (1 + agentFiles.length);
  expect([moved, gone, live]).toEqual([each, each, addresses - 2 * each]);
  expect(strayed(ran, agents)).toEqual([]);
  expect(await findBrokenLinks(ran.site, '/x/')).toEqual([]);

  const redirects = await readFile(join(ran.site, '_redirects'), 'utf8');
  expect(redirects.split('\n').filter(Boolean)).toHaveLength(5 * (2 + agentFiles.length));
  expect(redirects).toMatch(/^\/x\/agents\/agent-\d+\/ \/x\/agents\/called-otherwise-0\/ 301$/m);
  const { links } = await readManifest(ran.site);
  for (const path of ran.done.deleted) {
    const address = `/agents/${path.replace(/^.*\/|\.md$/g, '')}/`;
    expect(links[address]).toMatchObject({ state: 'gone', since: '2026-02-02' });
    const page = await readFile(join(ran.site, address, 'index.html'), 'utf8');
    expect(page).toContain('This agent is no longer here, since 2 Feb 2026.');
  }
  expect(ran.frozen.status).toBe(1);
  expect(ran.frozen.stderr.match(/^\/agents\/agent-\d+\/ (now leads to|has no agent)/gm)).toHaveLength(10);
  expect(ran.frozen.stderr).toContain('npm run links update');
});

const large = '../shared/corpus/davila7+claude-code-templates/cli-tool/components/agents';

test.skipIf(!existsSync(large))(
  'so does a real collection of hundreds (needs ../shared/corpus)',
  async () => {
    const home = await realpath(await temporaryFolder());
    const agents = join(home, 'agents');
    await cp(large, agents, { recursive: true });
    const ran = await publishTwice(agents, home, {});
    expect(ran.answers.broken).toEqual([]);
    expect(strayed(ran, agents)).toEqual([]);
    const { addresses, fragments, live, moved, gone } = ran.answers;
    console.log({ agents: ran.before.agents.length, addresses, fragments, live, moved, gone, broken: 0 });
    // A deleted file of which there is a copy leads to it.
    expect(moved + gone).toBeGreaterThanOrEqual(10 * (1 + agentFiles.length));
  },
  400_000,
);

describe('a record that cannot be trusted', () => {
  const agent = '---\nname: scout\ndescription: Looks ahead.\n---\n\nLook.\n';
  const good = '"/agents/scout/": {"path":"scout.md","name":"scout","bytes":"1"},\n';
  const bad: Record<string, [record: string, place: string]> = {
    'that is not JSON': [`{\n${good}nonsense\n}`, ':3:1  error'],
    'with the marks of a merge': [
      `{\n<<<<<<< HEAD\n${good}=======\n>>>>>>> b\n"version": 1\n}`,
      ':2:1  error',
    ],
    'with a key twice': [`{\n${good}${good}"version": 1\n}`, ':3:1  error'],
    'that names an agent twice': [
      `{\n${good}${good.replace('/scout/', '/owl/')}"version": 1\n}`,
      ':3:1  error',
    ],
    'that leads in a circle': ['{\n"/agents/a/": {"to":"/agents/a/"},\n"version": 1\n}', ':2:1  error'],
  };
  test.each(Object.entries(bad))(
    '%s stops build and update before anything is written',
    async (_, [record, place]) => {
      const folder = await temporaryFolder();
      await writeFiles(folder, { 'agents/scout.md': agent, 'agents/permalinks.json': record });
      const env = { AGENTS_DIR: join(folder, 'agents') };
      for (const args of [
        ['build', '--outDir', join(folder, 'site')],
        ['links', 'update'],
      ]) {
        const { status, stderr } = await agentCatalog(args, env);
        expect(status).toBe(1);
        expect(stderr).toContain(`agents/permalinks.json${place}`);
        expect(stderr).toContain('Nothing was written');
      }
      expect(await readdir(folder)).toEqual(['agents']);
      expect(await readFile(join(folder, 'agents/permalinks.json'), 'utf8')).toBe(record);
    },
  );
});

describe('links update', () => {
  test('keeps the record of the starter team as it is: it is current', async () => {
    const folder = join(await temporaryFolder(), 'agents');
    await cp('agents', folder, { recursive: true });
    const { stdout } = await agentCatalog(['links', 'update'], { AGENTS_DIR: folder });
    expect(stdout, 'Run `npm run links update` and commit agents/permalinks.json.').toMatch(/is up to date/);
  });

  test('says what becomes of addresses, and writes nothing while a folder cannot be read', async () => {
    const folder = join(await temporaryFolder(), 'agents');
    const file = (name: string) => `---\nname: ${name}\ndescription: Looks.\n---\n\nLook as it did.\n`;
    await writeFiles(folder, { 'a.md': file('scout') });
    const env = { AGENTS_DIR: folder };
    expect((await agentCatalog(['links', 'update'], env)).stdout).toMatch(
      /^Wrote .*permalinks\.json: 1 address, 1 of them new\. Commit it with the agents\.$/m,
    );
    await writeFiles(folder, { 'a.md': file('owl') });
    expect((await agentCatalog(['build', '--outDir', join(folder, '../site')], env)).stdout).toContain(
      '2 addresses have changed since permalinks.json was written',
    );
    expect((await agentCatalog(['links', 'update'], env)).stdout).toContain(
      '/agents/scout/ now leads to /agents/owl/',
    );
    const record = await readFile(join(folder, 'permalinks.json'), 'utf8');
    await writeFile(join(folder, 'catalog.yaml'), 'sources: [../more]\n');
    const { status, stderr } = await agentCatalog(['links', 'update'], env);
    expect([status, stderr]).toEqual([1, expect.stringContaining('would be recorded as deleted')]);
    expect(await readFile(join(folder, 'permalinks.json'), 'utf8')).toBe(record);
  });

  test('explains itself', async () => {
    expect(await agentCatalog(['links'])).toMatchObject({ status: 2 });
    expect((await agentCatalog(['links', 'mend'])).stderr).toContain('There is no command "links mend"');
    expect((await agentCatalog(['links', 'update', 'all'])).status).toBe(2);
  });
});

test('a frozen build needs a record', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'agents/a.md': generated(1) });
  const { status, stderr } = await agentCatalog(['build', '--frozen', '--outDir', join(folder, 'site')], {
    AGENTS_DIR: join(folder, 'agents'),
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining('Run `npm run links update`')]);
});
