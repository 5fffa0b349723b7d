import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLinks } from '../../src/linkcheck/check-links.ts';
import { saveFile } from '../../src/files/save.ts';
import { randomFrom } from '../catalog/random.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { acme } from './acme.ts';

const old = '/catalog/agents/reviewer/';
const now = '/catalog/agents/code-reviewer/';

const links = { ...acme().links, '/compare/': { state: 'live' as const, anchors: [] } };

async function fix(folder: string) {
  return checkLinks({ named: [folder], manifest: acme({ links }), mending: 'files' });
}

/** Every way to write a link to a page that has moved. `@` stands for its path, `~` for its agent, `&` for a name. */
const forms = [
  ...[
    '[a](@)',
    '[a](<@#example-1> "t")',
    '![a](@?b=c)',
    '<https://acme.example@>',
    'see http://acme.example@.',
  ],
  ...['<a href="@?a&amp;b">a</a>', "<a href='https://acme.example@'>a</a>", '<a href=@>a</a>'],
  ...['<agent-card name="~"></agent-card>', '\n\n> <agent-card example=1\n> name=~>\n\n'],
  ...['\n\n- <agent-card name="~"\n    >a</agent-card\n>\n\n', '<a href="@"\n>a</a\n>'],
  ...['[a](/catalog/compare/?agents=api-designer,~)', '<img srcset="/catalog/badge/~.svg 2x">'],
  ...['<a href="/catalog/compare?a&amp;agents=~%2Cscribe">a</a>', '[a](</catalog/embed/~/?example=1>)'],
  ...['\n\n[&]: @\n\n', '\n\n| a |\n| - |\n| [x](@) \\| |\n\n', '\n\n> - [a\n> ](@)\n\n'],
];

/** What must stay as it is, byte for byte. */
const others = [
  ...[
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    'é',
    '日本',
    '😀',
    '\t',
    '**',
    '_',
    '&amp;',
    `\`${old}\``,
    `<!-- ${old} -->`,
  ],
  ...[
    '\uFFFD',
    '[a](/catalog/agents/nobody/)',
    '[a](/catalog/agents/api-designer/)',
    `\n\n    [a](${old})\n\n`,
  ],
].map((text) => Buffer.from(text));
const broken = [Buffer.from([0xff]), Buffer.from([0xe2, 0x82]), Buffer.from([0xc3])];

test('rewrites links to pages that have moved and leaves every other byte', async () => {
  const random = randomFrom(11);
  const folder = await temporaryFolder();
  const expected = new Map<string, Buffer>();
  let planted = 0;
  for (let file = 0; file < 150; file++) {
    const before: Buffer[] = random.once(3) ? [Buffer.from('\uFEFF')] : [];
    const after = [...before];
    for (let part = random.below(12); part >= 0; part--) {
      const noise = random.pick(random.once(4) ? broken : others);
      const form = random.pick(forms).replace('[&]', `[${planted}]`);
      const space = Buffer.from('\n\nx ');
      before.push(noise, space, Buffer.from(form.replace('@', old).replace('~', 'reviewer')), space);
      after.push(noise, space, Buffer.from(form.replace('@', now).replace('~', 'code-reviewer')), space);
      planted++;
    }
    await writeFile(join(folder, `${file}.md`), Buffer.concat(before));
    expected.set(`${file}.md`, Buffer.concat(after));
  }
  const { counts } = await fix(folder);
  expect(counts).toMatchObject({ rewritten: planted, warnings: 0 });
  for (const [name, bytes] of expected) {
    expect((await readFile(join(folder, name))).toString('latin1'), name).toBe(bytes.toString('latin1'));
  }
  expect((await readdir(folder)).length).toBe(150);
  expect((await fix(folder)).counts['rewritten']).toBe(0);
});

test('tells what it rewrote, and what is left', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'a.md': `[a](${old}#example-1) [b](${old}#example-9) [c](/catalog/agents/scribe/)`,
  });
  const { findings } = await fix(folder);
  expect(findings.map(({ code, column }) => `${column} ${code}`)).toEqual([
    ...['5 link-rewritten', '46 link-moved', '46 link-fragment', '87 link-gone'],
  ]);
  expect(findings[0]!.message).toBe(`"${old}#example-1" had moved. It now says "${now}#example-1".`);
});

test('leaves to people what is written so that only they can tell its parts', async () => {
  const folder = await temporaryFolder();
  const text = '<a href="&#47;catalog/agents/reviewer/">a</a> [b](/catalog/agents/reviewer&#47;)';
  await writeFiles(folder, { 'a.md': text });
  const { findings } = await fix(folder);
  expect(findings.map(({ code }) => code)).toEqual(['link-moved', 'link-moved']);
  expect(findings[0]!.message).toMatch(/ has moved\. Write "\/catalog\/agents\/code-reviewer\/"\.$/);
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(text);
});

test('does not write files without such links', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'a.md': '[a](/catalog/agents/scribe/)' });
  const before = await stat(join(folder, 'a.md'));
  await fix(folder);
  expect((await stat(join(folder, 'a.md'))).ino).toBe(before.ino);
});

test('keeps the mode of a file, and the link by which it was named', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'a.md': `[a](${old})` });
  await chmod(join(folder, 'a.md'), 0o640);
  await symlink('a.md', join(folder, 'b.md'));
  await checkLinks({ named: [join(folder, 'b.md')], manifest: acme(), mending: 'files' });
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(`[a](${now})`);
  expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o640);
  expect((await lstat(join(folder, 'b.md'))).isSymbolicLink()).toBe(true);
});

test('leaves a file alone that somebody changed meanwhile, or that cannot be written', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'a.md');
  await writeFiles(folder, { 'a.md': 'changed' });
  expect(await saveFile(file, Buffer.from('read'), Buffer.from('new'))).toBe('changed');
  expect(await saveFile(join(folder, 'b.md'), Buffer.from(''), Buffer.from(''))).toEqual({
    reason: 'ENOENT',
  });
  expect(await readFile(file, 'utf8')).toBe('changed');
  expect(await readdir(folder)).toEqual(['a.md']);
});
