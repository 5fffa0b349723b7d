// Whatever is kept of the last build, the next one is what a build of everything would be.
import {
  appendFile,
  cp,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readEntry, writeEntry } from '../../src/cache/entries.ts';
import type { Place } from '../../src/rebuild/pack.ts';
import { randomFrom, type Random } from '../catalog/random.ts';
import { agentCatalog, buildSite } from '../support/command.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

/** Two folders with the same files and bytes. */
async function expectSame(one: string, other: string): Promise<void> {
  const [ours, theirs] = await Promise.all([bytesOf(one), bytesOf(other)]);
  expect([...ours.keys()]).toEqual([...theirs.keys()]);
  expect([...ours].filter(([path, bytes]) => !bytes.equals(theirs.get(path)!)).map(([path]) => path)).toEqual(
    [],
  );
}

async function bytesOf(folder: string): Promise<Map<string, Buffer>> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const paths = found.map((one) => join(one.parentPath, one.name).slice(folder.length + 1)).sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)),
  );
}

const agent = (number: number, more = '') =>
  `---\nname: agent-${number}\ndescription: Keeps matter ${number} in order, with agent-${(number + 1) % 12}.\n---\n\n# Aims of ${number}\n\nAsk agent-${(number + 5) % 12} first, then [read this](agent-${(number + 2) % 12}.md#aims).\n\n## See [it](agent-${(number + 3) % 12}.md#a-heading)\n\n\`\`\`ts\nconst matter = ${number};\n\`\`\`\n${more}`;

/** A catalog of twelve agents that name each other, with a cache of its own. */
async function catalogOfTwelve() {
  const home = await temporaryFolder();
  const agents = join(home, 'agents');
  await writeFiles(
    agents,
    Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`agent-${number}.md`, agent(number)])),
  );
  const env = { AGENTS_DIR: agents, AGENT_CATALOG_CACHE: join(home, 'cache') };
  const site = join(home, 'site');
  const compare = async () => {
    await buildSite(join(home, 'fresh'), { ...env, AGENT_CATALOG_CACHE: join(home, 'other') }, ['--fresh']);
    await expectSame(site, join(home, 'fresh'));
  };
  return { home, agents, env, site, cache: join(home, 'cache'), compare };
}

/** What authors do to a folder of agents. */
const edits: ((agents: string, random: Random) => Promise<void>)[] = [
  (agents, random) => appendFile(join(agents, `agent-${random.below(4)}.md`), '\nOne more sentence.\n'),
  (agents, random) =>
    writeFile(
      join(agents, `agent-${random.below(4)}.md`),
      agent(random.below(12), '\n## A heading\n\nNew.\n'),
    ),
  (agents) =>
    writeFile(
      join(agents, 'agent-2.md'),
      '---\nname: agent-2\ndescription: Says what matters.\nmodel: opus\ntools: Read, Bash\ntags: [matters]\n---\n\nDo.\n',
    ),
  // A card changes, and no count or name.
  (agents) =>
    writeFile(
      join(agents, 'agent-10.md'),
      agent(10).replace('Keeps matter 10 in order', 'Tidies matter 10 up'),
    ),
  (agents) => rename(join(agents, 'agent-6.md'), join(agents, 'agent-six.md')),
  (agents) => rm(join(agents, 'agent-7.md')),
  async (agents) => {
    await mkdir(join(agents, 'team'), { recursive: true });
    await rename(join(agents, 'agent-8.md'), join(agents, 'team', 'agent-8.md'));
  },
  (agents) => writeFile(join(agents, 'new.md'), agent(99, '\nIt follows agent-1.\n')),
  (agents) => writeFile(join(agents, 'catalog.yaml'), 'title: Another title\n'),
  (agents) =>
    writeFile(join(agents, 'agent-9.md'), '---\nname: agent-9\ndescription: Does this: that.\n---\n\nDo.\n'),
];

test.each([1, 2])(
  'after edits by chance a build is the same as one of everything (seed %i)',
  async (seed) => {
    const { agents, env, site, compare } = await catalogOfTwelve();
    await buildSite(site, env);
    const random = randomFrom(seed);
    const left = [...edits];
    while (left.length > 0) {
      for (const edit of left.splice(random.below(left.length - 1), 2)) await edit(agents, random);
      expect((await buildSite(site, env)).stdout).toContain('Built');
      await compare();
    }
  },
);

test('pages are bundled once for each address of a site, whatever becomes of the agents', async () => {
  const { agents, env, site, cache, compare } = await catalogOfTwelve();
  const made = async () => {
    const names = (await readdir(join(cache, 'bundle'))).sort();
    return Promise.all(names.map(async (name) => (await stat(join(cache, 'bundle', name))).mtimeMs));
  };
  await buildSite(site, env);
  const first = await made();
  await appendFile(join(agents, 'agent-1.md'), '\nOne more sentence.\n');
  await buildSite(site, env);
  expect(await made()).toEqual(first);
  await compare();
  await buildSite(site, { ...env, BASE: '/x/' });
  expect(await made()).toHaveLength(2);
  expect(await made()).toEqual(expect.arrayContaining(first));
});

test('a site that was kept is brought back whole, and one that was changed is not taken for it', async () => {
  const { home, env, site, compare } = await catalogOfTwelve();
  await buildSite(site, env);
  await rm(site, { recursive: true });
  expect((await buildSite(site, env)).stdout).toContain('Nothing has changed: brought back');
  expect((await buildSite(site, env)).stdout).toContain('Nothing has changed: checked');
  await compare();
  await rm(join(site, 'index.html'));
  await writeFile(join(site, 'index.html'), 'Another page');
  expect((await buildSite(site, env)).stdout).toContain('Nothing has changed: brought back');
  await compare();
  // What is done to one folder is done to no other.
  await buildSite(join(home, 'second'), env);
  await appendFile(join(home, 'second', 'index.html'), 'More');
  expect((await buildSite(site, env)).stdout).toContain('Nothing has changed: checked');
});

test('files that vanish or change while a site is built are in it as they were read', async () => {
  const { home, agents, env, site } = await catalogOfTwelve();
  const out = join(home, 'disturbed');
  await buildSite(site, env);
  const cache = join(home, 'another');
  const building = buildSite(out, { ...env, AGENT_CATALOG_CACHE: cache });
  // What was understood of the files is kept as soon as all are read, before anything is printed.
  while (!(await readdir(join(cache, 'files')).catch(() => [])).some((name) => name.endsWith('-0')))
    await setTimeout(5);
  await rm(join(agents, 'agent-3.md'));
  await rm(join(agents, 'agent-4.md'));
  await mkdir(join(agents, 'agent-4.md'));
  await appendFile(join(agents, 'agent-5.md'), '\nToo late.\n');
  expect((await building).stdout).toContain('Built');
  await expectSame(site, out);
  // The next build is of what is there now.
  await buildSite(out, { ...env, AGENT_CATALOG_CACHE: cache });
  await expect(readFile(join(out, 'agents', 'agent-3.md'))).rejects.toThrow('ENOENT');
  expect(await readFile(join(out, 'agents', 'agent-5.md'), 'utf8')).toContain('Too late.');
});

test('a damaged cache is dropped, and said to be', async () => {
  const { agents, env, site, cache, compare } = await catalogOfTwelve();
  await buildSite(site, env);
  await writeFile(join(cache, 'site', 'site.json'), 'nothing of the kind');
  for (const folder of ['bundle', 'code', 'files', 'index', 'overlaps'])
    for (const file of await readdir(join(cache, folder)))
      await appendFile(join(cache, folder, file), 'more');
  const { stdout, stderr } = await buildSite(site, env);
  expect(stdout).toContain('Built');
  expect(stderr).toContain('is damaged');
  await compare();

  // Whole, and of no form that this version writes.
  let entries = 0;
  for (const folder of ['site', 'bundle', 'code', 'files', 'index', 'overlaps'])
    for (const entry of await readdir(join(cache, folder), { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      await writeEntry(join(cache, folder, entry.name), Buffer.from('{}'));
      // What the site's entry is the table of is not read without it.
      if (!entry.name.endsWith('.pack')) entries++;
    }
  const other = await buildSite(site, env);
  expect(other.stdout).toContain('Built');
  expect(`${other.stdout}${other.stderr}`.match(/is damaged/g)).toHaveLength(entries);
  expect(entries).toBeGreaterThan(5);
  await compare();

  // One page only: it is printed anew.
  const entry = (await readEntry(join(cache, 'site', 'site.json'))) as Buffer;
  const { pack, files } = JSON.parse(entry.toString()) as { pack: string; files: Record<string, Place> };
  const file = await open(join(cache, 'site', pack), 'r+');
  await file.write('Another page', files['agents/agent-3/index.html']![0]);
  await file.close();
  await appendFile(join(agents, 'agent-5.md'), '\nOne more sentence.\n');
  await buildSite(site, env);
  await compare();
});

test('a cache that cannot be written is no failure', async () => {
  const { home, env, site, compare } = await catalogOfTwelve();
  await writeFile(join(home, 'file'), '');
  const ran = await buildSite(site, { ...env, AGENT_CATALOG_CACHE: join(home, 'file', 'cache') });
  expect(ran.stdout).toContain('Built');
  await compare();
});

test('two builds at once share a cache and each has its own agents', async () => {
  const { home, agents, env, site, compare } = await catalogOfTwelve();
  await buildSite(site, env);
  const others = join(home, 'others');
  await cp(agents, others, { recursive: true });
  await appendFile(join(others, 'agent-1.md'), '\nOnly among the others.\n');
  await appendFile(join(agents, 'agent-1.md'), '\nOnly here.\n');
  const [one, other] = await Promise.all([
    agentCatalog(['build', '--outDir', site], env),
    agentCatalog(['build', '--outDir', join(home, 'theirs')], { ...env, AGENTS_DIR: others }),
  ]);
  expect([one.status, other.status]).toEqual([0, 0]);
  await compare();
  const page = await readFile(join(home, 'theirs', 'agents', 'agent-1', 'index.html'), 'utf8');
  expect(page).toContain('Only among the others.');
  // What is left of the two in the cache is one of them, or nothing.
  await buildSite(site, env);
  await compare();
});
