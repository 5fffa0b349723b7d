import { afterAll, expect, test } from 'vitest';
import { ask } from '../../src/search/ask.ts';
import { closePagefind } from '../../src/search/pagefind-process.ts';
import type { Search } from '../../src/search/open.ts';
import { openInNode } from './index-in-node.ts';

afterAll(closePagefind);

const agent = (name: string, description: string, body = '') =>
  `---\nname: ${name}\ndescription: ${JSON.stringify(description)}\n---\n${body}\n`;

const agents = {
  'ops/cluster-doctor.md': agent('cluster-doctor', 'Finds out why pods on Kubernetes crash or never start.'),
  'ops/bill-reader.md': agent('bill-reader', 'Explains the cloud bill and names what may be switched off.'),
  'code/cluster-reader.md': agent(
    'cluster-reader',
    'Reads about the cluster doctor and draws clusters of points.',
  ),
  'code/cpp-smith.md': agent(
    'cpp-smith',
    'Writes C++ and repairs CMake.',
    '## Templates\nA pull request each.',
  ),
  'code/reviewer.md': agent(
    'reviewer',
    'Reviews a pull\u2011request before it is merged.\\n<example>\\nuser: "Can you look over my discount branch?"\\nassistant: "I will call the reviewer"\\n</example>',
  ),
  'data/query-optimizer.md': agent('query-optimizer', 'Query optimization.'),
  'data/query-optimization.md': agent(
    'query-optimization',
    'Makes queries run, and the query optimizer too.',
  ),
  'code/letter-writer.md': agent('letter-writer', 'Writes to clients.', 'Une lettre élégante.'),
  'data/東京.md': agent('東京', '数据库性能分析，找出缓慢的查询。'),
};

const titles = async (search: Search, query: string) =>
  Promise.all((await ask(search, query)).results.map(async (result) => (await result.data()).meta['name']));

test('a built index answers needs, names, slips, abbreviations and phrases, each agent once', async () => {
  const { search } = await openInNode(agents);
  expect((await titles(search, 'can someone help, our pods crash all the time'))[0]).toBe('cluster-doctor');
  for (const name of ['Cluster Doctor', 'CLUSTER-DOCTOR', 'cluster_doctor', 'cluster doctor'])
    expect((await titles(search, name))[0]).toBe('cluster-doctor');
  for (const name of ['query-optimizer', 'Query optimizer', 'query-optimization', 'Query Optimization'])
    expect((await titles(search, name))[0]).toBe(name.toLowerCase().replace(' ', '-'));
  expect((await titles(search, 'k8s'))[0]).toBe('cluster-doctor');
  expect((await titles(search, 'C++'))[0]).toBe('cpp-smith');
  expect((await titles(search, 'PR'))[0]).toBe('reviewer');
  expect(await titles(search, '"cloud bill"')).toEqual(['bill-reader']);
  expect(await titles(search, '"bill cloud"')).toEqual([]);
  expect((await titles(search, '数据库'))[0]).toBe('東京');
  const repaired = await ask(search, 'kuberntes zzzzqqq');
  expect(repaired.repairs).toEqual([{ typed: 'kuberntes', read: 'kubernetes' }]);
  expect(repaired.setAside).toEqual(['zzzzqqq']);
  expect((await ask(search, '"kuberntes"')).repairs).toEqual([]);
  expect((await titles(search, 'pull\u2011request'))[0]).toBe('reviewer');
  for (const word of ['elegante', 'élégante']) expect(await titles(search, word)).toEqual(['letter-writer']);
  const all = await titles(search, 'cluster doctor reads bill pods');
  expect(new Set(all).size).toBe(all.length);

  const [hit] = (await ask(search, 'dicsount branch')).results;
  const { url, passages } = await hit!.data();
  const [passage] = passages;
  expect(passage!.url).toMatch(/#example-[0-9a-f]{6}$/);
  expect(passage!.said).toBe(true);
  expect(url).toBe(passage!.url);
  expect(passage!.excerpt).toContain('<mark>discount</mark> <mark>branch</mark>?');
});

test('of two copies a sentence finds the one that shows who asks for it', async () => {
  const described = 'Finds out why pods crash, what they wait for, and which limit stops them.';
  const asked = 'Which limit stops our pods, and why do they wait?';
  const long = 'I will call the doctor: somebody has to look at each of them, one by one. '.repeat(30);
  const { search } = await openInNode({
    'one/doctor.md': agent('doctor-one', described),
    'two/doctor.md': agent(
      'doctor-two',
      `${described}\n<example>\nuser: "Nothing starts since noon, and every limit is far away"\nassistant: "${long}"\n</example>`,
    ),
    'three/writer.md': agent('writer', 'Writes letters.'),
  });
  expect((await titles(search, asked))[0]).toBe('doctor-two');
});

test('a hit leads to the top of the page where the agent itself is asked for', async () => {
  const { search } = await openInNode(agents);
  const lead = async (query: string) => (await (await ask(search, query)).results[0]!.data()).url;
  expect(await lead('reviewer')).toBe('/agents/reviewer/');
  expect(await lead('"discount branch"')).toMatch(/#example-/);
  expect(await lead('pull request merged')).toBe('/agents/reviewer/');
});

test('a word is no beginning of another', async () => {
  const { search } = await openInNode({
    ...agents,
    'media/podcast-editor.md': agent('podcast-editor', 'Cuts podcasts. Keeps restarts out.'),
  });
  expect(await titles(search, 'pods')).toEqual(['cluster-doctor']);
  // What is still being typed may become either.
  expect(await titles(search, 'podc')).toEqual(['podcast-editor']);
});

test('any text is answered', async () => {
  const { search } = await openInNode(agents);
  const queries = [
    '???',
    '"',
    '"open',
    'the of and',
    '😀',
    'שלום',
    '.*(+[',
    '<script>',
    'x'.repeat(10_000),
    '\0',
    '""',
  ];
  for (const query of [...queries, 'our pods crash. '.repeat(700)])
    expect(Array.isArray((await ask(search, query)).results)).toBe(true);
});

test('the same agents give the same bytes', async () => {
  const [one, other] = [await openInNode(agents), await openInNode(agents)];
  expect(other.files.map(({ path }) => path)).toEqual(one.files.map(({ path }) => path));
  for (const [index, { content }] of one.files.entries())
    expect(Buffer.compare(content, other.files[index]!.content)).toBe(0);
});
