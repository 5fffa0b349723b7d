import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readHistory } from '../../src/catalog/history.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { repositoryIn } from '../support/repository.ts';
import { agentFile, folderWith, temporaryFolder } from './folders.ts';

const noon = (day: string) => `${day}T12:00:00Z`;

test('tells when a file came and when its content changed, also through renames', async () => {
  const folder = await folderWith({ 'a.md': agentFile('a'), 'b.md': agentFile('b') });
  const { commit } = repositoryIn(folder);
  commit('2026-01-01');
  await writeFile(join(folder, 'a.md'), agentFile('a', 'color: red'));
  commit('2026-02-02');
  await mkdir(join(folder, 'team'));
  await rename(join(folder, 'a.md'), join(folder, 'team/c.md'));
  commit('2026-03-03');
  const { dates, moved, reused, gone } = await readHistory([folder], [join(folder, 'b.md')]);
  expect(reused.size).toBe(0);
  expect(dates).toEqual(
    new Map([
      [join(folder, 'team/c.md'), { added: noon('2026-01-01'), changed: noon('2026-02-02') }],
      [join(folder, 'b.md'), { added: noon('2026-01-01'), changed: noon('2026-01-01') }],
    ]),
  );
  expect(moved).toEqual(new Map([[join(folder, 'a.md'), join(folder, 'team/c.md')]]));
  expect(gone.size).toBe(0);
});

test('follows several renames to the last path, and tells when that was deleted', async () => {
  const folder = await folderWith({ 'a.md': agentFile('a'), 'stay.md': agentFile('stay') });
  const { commit } = repositoryIn(folder);
  commit('2026-01-01');
  await rename(join(folder, 'a.md'), join(folder, 'b.md'));
  commit('2026-01-02');
  await rename(join(folder, 'b.md'), join(folder, 'c.md'));
  commit('2026-01-03');
  await rm(join(folder, 'c.md'));
  commit('2026-01-04');
  const { dates, moved, gone } = await readHistory([folder], []);
  expect([...moved]).toEqual([
    [join(folder, 'b.md'), join(folder, 'c.md')],
    [join(folder, 'a.md'), join(folder, 'c.md')],
  ]);
  expect([...gone]).toEqual([[join(folder, 'c.md'), noon('2026-01-04')]]);
  expect(dates.get(join(folder, 'c.md'))).toEqual({});
});

test('takes a path that is used again for a new file', async () => {
  const folder = await folderWith({ 'a.md': agentFile('a') });
  const { commit } = repositoryIn(folder);
  commit('2026-01-01');
  await rename(join(folder, 'a.md'), join(folder, 'b.md'));
  commit('2026-01-02');
  await writeFile(join(folder, 'a.md'), '---\nname: quite-another\n---\nSomething else.\n');
  commit('2026-01-03');
  const { dates, moved, reused } = await readHistory([folder], []);
  expect([...reused]).toEqual([join(folder, 'a.md')]);
  expect(dates.get(join(folder, 'a.md'))?.added).toBe(noon('2026-01-03'));
  expect(dates.get(join(folder, 'b.md'))?.added).toBe(noon('2026-01-01'));
  expect(moved.get(join(folder, 'a.md'))).toBe(join(folder, 'b.md'));
});

test('reads names in every script, with spaces, quotes, tabs, newlines and signs of patterns', async () => {
  const names = [
    '道 家.md',
    'é"q\'.md',
    'tab\there.md',
    'line\nhere.md',
    '[a]*?.md',
    '@1.md',
    ':(x).md',
    '-n.md',
  ];
  const folder = await folderWith(Object.fromEntries(names.map((name) => [name, agentFile('a')])));
  repositoryIn(folder).commit('2026-01-01');
  const { dates } = await readHistory([folder], []);
  expect([...dates.keys()].sort()).toEqual(names.map((name) => join(folder, name)).sort());
});

test('knows what a merge brought, and what was changed in the merge itself', async () => {
  const folder = await folderWith({ 'a.md': 'one\n', 'b.md': 'two\n' });
  const { git, commit } = repositoryIn(folder);
  commit('2026-01-01');
  git('checkout', '--quiet', '-b', 'side');
  await writeFile(join(folder, 'a.md'), 'side\n');
  await writeFile(join(folder, 'new.md'), 'new\n');
  commit('2026-01-02');
  git('checkout', '--quiet', 'main');
  await writeFile(join(folder, 'a.md'), 'main\n');
  commit('2026-01-03');
  expect(() => git('merge', 'side')).toThrow();
  await writeFile(join(folder, 'a.md'), 'both\n');
  commit('2026-01-04');
  const { dates } = await readHistory([folder], []);
  expect(dates.get(join(folder, 'a.md'))).toEqual({
    added: noon('2026-01-01'),
    changed: noon('2026-01-04'),
  });
  expect(dates.get(join(folder, 'new.md'))).toEqual({
    added: noon('2026-01-02'),
    changed: noon('2026-01-02'),
  });
});

test('tells a link from what it leads to, and nothing of another repository', async () => {
  const root = await folderWith({
    'agents/own.md': agentFile('own'),
    'shared/lent.md': agentFile('lent'),
    'agents/inner/deep.md': agentFile('deep'),
  });
  repositoryIn(join(root, 'agents/inner')).commit('2020-01-01');
  const { commit } = repositoryIn(root);
  commit('2026-01-01');
  await symlink('../shared/lent.md', join(root, 'agents/lent.md'));
  commit('2026-02-02');
  const { agents } = await loadCatalog(join(root, 'agents'));
  expect(agents.map(({ slug, added }) => [slug, added])).toEqual([
    ['deep', undefined],
    ['lent', noon('2026-01-01')],
    ['own', noon('2026-01-01')],
  ]);
});

test('asks the repository of every source', async () => {
  const folder = await folderWith({ 'catalog.yaml': 'sources: [../more]\n', 'a.md': agentFile('a') });
  repositoryIn(folder).commit('2026-01-01');
  const more = join(dirname(folder), 'more');
  await mkdir(more);
  await writeFile(join(more, 'b.md'), agentFile('b'));
  repositoryIn(more).commit('2026-02-02');
  const { agents } = await loadCatalog(folder);
  expect(agents.map(({ changed }) => changed)).toEqual([noon('2026-01-01'), noon('2026-02-02')]);
});

test('gives no date to what is not committed, also where its path was used before', async () => {
  const folder = await folderWith({ 'a.md': agentFile('a'), 'b.md': agentFile('b') });
  const { commit } = repositoryIn(folder);
  commit('2026-01-01');
  await rm(join(folder, 'a.md'));
  commit('2026-01-02');
  await writeFile(join(folder, 'a.md'), agentFile('a'));
  await writeFile(join(folder, 'c.md'), agentFile('c'));
  const { agents } = await loadCatalog(folder);
  expect(agents.map(({ slug, added, changed }) => [slug, added, changed])).toEqual([
    ['a', undefined, undefined],
    ['b', noon('2026-01-01'), noon('2026-01-01')],
    ['c', undefined, undefined],
  ]);
});

test('leaves dates out of a shallow clone, which would call every file as old as its newest commit', async () => {
  const folder = await folderWith({ 'a.md': agentFile('a') });
  const { git, commit } = repositoryIn(folder);
  commit('2026-01-01');
  await writeFile(join(folder, 'b.md'), agentFile('b'));
  commit('2026-01-02');
  const clone = join(dirname(folder), 'clone');
  git('clone', '--quiet', '--depth=1', `file://${folder}`, clone);
  const history = await readHistory([clone], [join(clone, 'a.md')]);
  expect(history).toEqual({
    isShallow: true,
    dates: new Map(),
    moved: new Map(),
    reused: new Set(),
    gone: new Map(),
  });
  git('-C', clone, 'fetch', '--quiet', '--unshallow');
  expect((await readHistory([clone], [])).dates.get(join(clone, 'a.md'))?.added).toBe(noon('2026-01-01'));
});

test('knows nothing, and throws nothing, without repository, commit, folder or git', async () => {
  const nothing = {
    isShallow: false,
    dates: new Map(),
    moved: new Map(),
    reused: new Set(),
    gone: new Map(),
  };
  const folder = await temporaryFolder();
  expect(await readHistory([folder], [])).toEqual(nothing);
  repositoryIn(folder);
  expect(await readHistory([folder], [])).toEqual(nothing);
  expect(await readHistory([join(folder, 'none')], [join(folder, 'none/a.md')])).toEqual(nothing);
  vi.stubEnv('PATH', '/nowhere');
  expect(await readHistory([folder], [])).toEqual(nothing);
  vi.unstubAllEnvs();
});

test('is not led astray by the variables of a hook or by settings of the repository', async () => {
  const folder = await folderWith({ 'a.md': agentFile('a'), 'b.md': agentFile('b') });
  const { git, commit } = repositoryIn(folder);
  commit('2026-01-01');
  await rename(join(folder, 'a.md'), join(folder, 'c.md'));
  commit('2026-01-02');
  for (const [key, value] of [
    ['diff.renames', 'false'],
    ['log.showSignature', 'true'],
    ['color.ui', 'always'],
    ['diff.relative', 'true'],
    ['core.quotePath', 'true'],
    ['log.date', 'relative'],
    ['format.pretty', 'oneline'],
    ['diff.noprefix', 'true'],
  ] as const)
    git('config', key, value);
  vi.stubEnv('GIT_DIR', '/nowhere/.git');
  const { dates } = await readHistory([folder], []);
  vi.unstubAllEnvs();
  expect(dates.get(join(folder, 'c.md'))?.added).toBe(noon('2026-01-01'));
  expect(dates.get(join(folder, 'b.md'))?.added).toBe(noon('2026-01-01'));
});

test('leaves out the time of a commit that is beyond reason', async () => {
  const folder = await folderWith({ 'a.md': agentFile('a') });
  const { git } = repositoryIn(folder);
  git('add', '--all');
  const tree = git('write-tree').trim();
  const raw = `tree ${tree}\nauthor S <s@x> 0 +0000\ncommitter S <s@x> 999999999999999 +0000\n\nx\n`;
  await writeFile(join(folder, 'raw'), raw);
  const commit = git('hash-object', '-t', 'commit', '-w', '--literally', 'raw').trim();
  git('update-ref', 'refs/heads/main', commit);
  const { dates } = await readHistory([folder], []);
  expect(dates.get(join(folder, 'a.md'))).toEqual({});
});
