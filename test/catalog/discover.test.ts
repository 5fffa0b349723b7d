import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discover, isDocument, isSkill } from '../../src/catalog/discover.ts';
import { formatProblem } from '../../src/catalog/report.ts';
import { folderWith, temporaryFolder } from './folders.ts';

/** What is found in one folder: paths, and problems as a terminal shows them. */
async function found(folder: string, ignore: string[] = []): Promise<{ paths: string[]; lines: string[] }> {
  const { files, problems } = await discover([{ folder, label: 'agents' }], ignore);
  return { paths: files.map(({ path }) => path), lines: problems.map(formatProblem) };
}

test('lists the Markdown files of all folders in the order of their paths', async () => {
  const folder = await folderWith({
    'b/z.md': '',
    'b/a.MD': '',
    'a.md': '',
    'c.mdc': '',
    'Z.markdown': '',
    'ä.md': '',
    'b-a.md': '',
  });
  expect(await found(folder)).toEqual({
    paths: [
      'agents/Z.markdown',
      'agents/a.md',
      'agents/b-a.md',
      'agents/b/a.MD',
      'agents/b/z.md',
      'agents/c.mdc',
      'agents/ä.md',
    ],
    lines: [],
  });
});

test('passes over other files, folders with a dot, and node_modules', async () => {
  const folder = await folderWith({
    'scout.md': '',
    'scout.txt': '',
    md: '',
    '.hidden.md': '',
    '.git/x.md': '',
    'node_modules/pack/agent.md': '',
    'day/.drafts/x.md': '',
  });
  expect((await found(folder)).paths).toEqual(['agents/scout.md']);
});

test('finds agents below a folder with a dot when it is the source itself', async () => {
  const folder = await temporaryFolder('.claude');
  await mkdir(join(folder, 'x.md'));
  expect(await found(folder)).toEqual({ paths: [], lines: [] });
});

test('passes over what the patterns name', async () => {
  const folder = await folderWith({
    'scout.md': '',
    'drafts/a.md': '',
    'drafts/deep/b.md': '',
    'day/c.draft.md': '',
    'old/d.md': '',
  });
  expect((await found(folder, ['drafts/**', '**/*.draft.md', 'old'])).paths).toEqual(['agents/scout.md']);
});

test.each(['drafts', 'drafts/', './drafts', '/drafts/', 'drafts/**'])(
  'passes over a folder named as `%s`',
  async (glob) => {
    const folder = await folderWith({ 'scout.md': '', 'drafts/deep/b.md': '', 'day/drafts.md': '' });
    expect((await found(folder, [glob])).paths).toEqual(['agents/day/drafts.md', 'agents/scout.md']);
  },
);

test('takes a folder whose name ends like a file for a folder', async () => {
  const folder = await folderWith({ 'scout.md/guide.md': '' });
  expect(await found(folder)).toEqual({ paths: ['agents/scout.md/guide.md'], lines: [] });
});

test('follows links to files and folders of the same repository, and lists each file once', async () => {
  const repository = await folderWith({
    '.git/config': '',
    'agents/scout.md': '',
    'agents/day/guide.md': '',
    'elsewhere/far.md': '',
    'elsewhere/camp/near.md': '',
  });
  const folder = join(repository, 'agents');
  await symlink(join(folder, 'scout.md'), join(folder, 'zzz-same.md'));
  await symlink(join(folder, 'day'), join(folder, 'zzz-day'));
  await symlink(join(repository, 'elsewhere/far.md'), join(folder, 'linked.md'));
  await symlink(join(repository, 'elsewhere/camp'), join(folder, 'camp'));
  expect(await found(folder)).toEqual({
    paths: ['agents/camp/near.md', 'agents/day/guide.md', 'agents/linked.md', 'agents/scout.md'],
    lines: [],
  });
});

test('follows no link that leads elsewhere, into the settings of git, or to a file of another kind', async () => {
  const outside = await folderWith({ 'far.md': '', 'camp/near.md': '' });
  const repository = await folderWith({ '.git/notes.md': '', 'secret.env': '', 'agents/scout.md': '' });
  const folder = join(repository, 'agents');
  await symlink(join(outside, 'far.md'), join(folder, 'a.md'));
  await symlink(join(outside, 'camp'), join(folder, 'b'));
  await symlink(join(repository, '.git/notes.md'), join(folder, 'c.md'));
  await symlink(join(repository, 'secret.env'), join(folder, 'd.md'));
  const { paths, lines } = await found(folder);
  expect(paths).toEqual(['agents/scout.md']);
  expect(lines.map((line) => line.split('  ').at(0))).toEqual([
    'agents/a.md',
    'agents/b',
    'agents/c.md',
    'agents/d.md',
  ]);
  expect(lines.every((line) => line.endsWith('[link-outside]'))).toBe(true);
});

test('enters every folder once, however many links lead to it', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `d${index}`);
  const folder = await folderWith(Object.fromEntries(names.map((name) => [`${name}/${name}.md`, ''])));
  for (const one of names)
    for (const other of names)
      if (one !== other) await symlink(join(folder, other), join(folder, one, `to-${other}`));
  expect((await found(folder)).paths).toHaveLength(9);
});

test('reports a folder whose name is no text, and goes on', async () => {
  const folder = await folderWith({ 'scout.md': '' });
  await mkdir(Buffer.from(`${folder}/bad\xff`, 'latin1'));
  const { paths, lines } = await found(folder);
  expect(paths).toEqual(['agents/scout.md']);
  expect(lines.map((line) => line.split('  ').at(-1))).toEqual(['[file-unreadable]']);
});

test('reports links in a circle and goes on', async () => {
  const folder = await folderWith({ 'day/scout.md': '', 'night/owl.md': '' });
  await symlink(folder, join(folder, 'day', 'top'));
  await symlink(join(folder, 'day'), join(folder, 'day', 'self'));
  await symlink(join(folder, 'night'), join(folder, 'day', 'other'));
  await symlink(join(folder, 'day'), join(folder, 'night', 'back'));
  const { paths, lines } = await found(folder);
  expect(paths).toEqual(['agents/day/other/owl.md', 'agents/day/scout.md']);
  expect(lines).toContain(
    'agents/day/top  warning  This link leads back to agents, which holds it. Remove the link.  [folder-cycle]',
  );
  expect(lines).toContain(
    'agents/day/self  warning  This link leads back to agents/day, which holds it. Remove the link.  [folder-cycle]',
  );
});

test('names the target of a circle below a source that is a link itself', async () => {
  const folder = await folderWith({ 'day/scout.md': '' });
  await symlink(join(folder, 'day'), join(folder, 'day', 'self'));
  const link = join(await temporaryFolder('links'), 'team');
  await symlink(folder, link);
  expect((await found(link)).lines).toEqual([
    'agents/day/self  warning  This link leads back to agents/day, which holds it. Remove the link.  [folder-cycle]',
  ]);
});

test('reports a link to an agent that is gone, and no other dead link', async () => {
  const folder = await folderWith({ 'scout.md': '' });
  await symlink(join(folder, 'gone.md'), join(folder, 'dead.md'));
  await symlink(join(folder, 'gone'), join(folder, 'dead'));
  await symlink(join(folder, 'loop.md'), join(folder, 'loop.md'));
  expect(await found(folder)).toEqual({
    paths: ['agents/scout.md'],
    lines: [
      'agents/dead.md  error  The file cannot be read (ENOENT). Check that it exists and that its permissions allow reading.  [file-unreadable]',
      'agents/loop.md  error  The file cannot be read (ELOOP). Check that it exists and that its permissions allow reading.  [file-unreadable]',
    ],
  });
});

test('reports a source that is missing, or a file, and reads the others', async () => {
  const folder = await folderWith({ 'scout.md': '' });
  const { files, problems } = await discover([
    { folder: join(folder, 'gone'), label: 'gone' },
    { folder: join(folder, 'scout.md'), label: 'scout.md' },
    { folder, label: 'agents' },
  ]);
  expect(files.map(({ path }) => path)).toEqual(['agents/scout.md']);
  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['folder-missing', 'gone'],
    ['folder-missing', 'scout.md'],
  ]);
});

test('lists a file of two sources once', async () => {
  const folder = await folderWith({ 'day/scout.md': '' });
  const { files } = await discover([
    { folder, label: 'agents' },
    { folder: join(folder, 'day'), label: 'day' },
  ]);
  expect(files.map(({ path }) => path)).toEqual(['agents/day/scout.md']);
});

test.each([
  'README.md',
  'readme.md',
  'README.de.md',
  'day/CLAUDE.md',
  'CHANGELOG.md',
  'index.md',
  'LICENSE.md',
])('takes %s for a document', (path) => {
  expect(isDocument(path)).toBe(true);
});

test.each([
  'readme-architect.md',
  'readme_writer.md',
  'changelog-keeper.md',
  'security-scout.md',
  'readme/scout.md',
])('takes %s for no document', (path) => {
  expect(isDocument(path)).toBe(false);
});

test('knows a skill by its file name', () => {
  expect(['maps/SKILL.md', 'skill.md', 'skill-builder.md'].map(isSkill)).toEqual([true, true, false]);
});
