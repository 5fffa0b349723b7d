import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { checkLinks } from '../../src/linkcheck/check-links.ts';
import { readDocument } from '../../src/linkcheck/read-document.ts';
import { Refusal } from '../../src/findings/refusal.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { acme } from './acme.ts';

const site = 'https://acme.example/catalog';

/** Checks a folder; findings as `a.md:1:2 code`. */
async function check(folder: string, named = [folder]) {
  const report = await checkLinks({ named, manifest: acme() });
  const found = report.findings.map(({ path, line, column, code }) => {
    const place = [relative(folder, path), line, column].filter((part) => part !== undefined).join(':');
    return `${place} ${code}`;
  });
  return { ...report, found };
}

/** Reads texts in which `«code»` stands before each fault: the texts without these marks, and where the faults are. */
function plant(marked: Record<string, string>): { files: Record<string, string>; faults: string[] } {
  const faults: string[] = [];
  const files = Object.entries(marked).map(([path, text]) => {
    const lines = text.split('\n').map((line, index) => {
      const [first = '', ...rest] = line.split('«');
      return rest.reduce((before, part) => {
        const [code, after = ''] = part.split('»');
        // A byte-order mark is no character of the text.
        faults.push(`${path}:${index + 1}:${before.replace('\uFEFF', '').length + 1} ${code}`);
        return before + after;
      }, first);
    });
    return [path, lines.join('\n')] as const;
  });
  return { files: Object.fromEntries(files), faults };
}

test('finds every planted fault at its line and column, and nothing else', async () => {
  const folder = await temporaryFolder();
  const { files, faults } = plant({
    'a.md': [
      '\uFEFF---',
      `hero: { link: '«link-moved»/catalog/agents/reviewer/' }`,
      '---',
      `# Émile 😀 «link-unknown»${site}/agents/nobody/, all`,
      '',
      `[page](«link-unknown»${site}/agents/api-desinger/) 日本 [fragment](«link-fragment»${site}/agents/api-designer/#nope)`,
      `[case](«link-case»${site}/agents/API-designer/) [moved](«link-moved»${site}/agents/reviewer/#example-1 "title")`,
      `[gone](<«link-gone»${site}/agents/scribe/>) <«link-unknown»${site}/agents/nobody/> [path](«link-unknown»/catalog/agents/nobody/)`,
      `- <a title='x' href='«link-moved»${site}/agents/reviewer/'>HTML</a> ![badge](«link-unknown»${site}/badge/nobody.svg)`,
      '',
      '| table | é |',
      '| --- | --- |',
      `| [good](${site}/agents/code-reviewer/) | 😀 [bad](«link-unknown»${site}/agents/nobody/) |`,
      '',
      '> [by reference]: «link-moved»/catalog/agents/reviewer/',
      '',
      `Good: [x](${site}/agents/api-designer/#example-1), [x](/agents/nobody/), \`${site}/agents/nobody/\``,
    ].join('\r\n'),
    'b/c.mdx': [
      "import x from 'x'\n",
      `<Card to={'«link-gone»/catalog/agents/scribe/'} href="/catalog/">`,
      '  [x](«link-unknown»/catalog/x/)',
      '</Card>',
    ].join('\n'),
    'b/d.HTML': `<p>\n<iframe src=«link-moved»/catalog/embed/reviewer/></iframe><!-- <a href="/catalog/x/"> -->`,
  });
  await writeFiles(folder, files);
  expect(faults).toHaveLength(16);
  expect((await check(folder)).found).toEqual(faults);
});

test("finds nothing in the project's own documents", async () => {
  const named = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'agents'];
  for (const base of ['/catalog/', '/']) {
    const { findings, counts } = await checkLinks({
      named,
      manifest: acme({ base, site: 'https://acme.github.io' }),
    });
    expect(findings).toEqual([]);
    expect(counts['files']).toBeGreaterThan(10);
  }
});

test('reports what cannot be checked, and checks the rest', async () => {
  const folder = await temporaryFolder();
  const dead = Buffer.from('[x](/catalog/agents/nobody/)');
  await writeFiles(folder, {
    'binary.md': Buffer.concat([dead, Buffer.from([0])]),
    'dense.md': `${'>'.repeat(3000)} x\n\n${dead}`,
    'encoding.md': Buffer.concat([Buffer.from('a\nf\xFCr ', 'latin1'), dead]),
    'huge.md': dead,
    'jsx.mdx': `a\n\n<!-- no MDX -->\n\n${dead}`,
    'last.md': dead,
  });
  await truncate(join(folder, 'huge.md'), 50 * 2 ** 20);
  const { found, counts, findings } = await check(folder);
  expect(found).toEqual([
    ...['binary.md file-binary', 'dense.md file-dense', 'encoding.md:2 file-not-utf8'],
    ...['encoding.md:2:9 link-unknown', 'huge.md file-too-large', 'jsx.mdx file-not-mdx'],
    ...['jsx.mdx:5:5 link-unknown', 'last.md:1:5 link-unknown'],
  ]);
  expect(counts).toEqual({ files: 6, links: 3, rewritten: 0, errors: 6, warnings: 0 });
  expect(findings.every(({ message }) => /^[^.]+\. [^.]+(\.[^.]+)*\.$/.test(message))).toBe(true);
});

test('reports what vanishes, and what is no file', async () => {
  const folder = await temporaryFolder();
  const codes = [join(folder, 'a.md'), folder].map(async (file) => {
    const read = await readDocument({ file, path: 'a.md', kind: 'markdown' });
    return 'code' in read && `${read.code} ${read.message}`;
  });
  expect(await Promise.all(codes)).toEqual([
    'file-unreadable This cannot be read (ENOENT), so it was not checked. Mend that, or leave it out.',
    'file-unreadable This cannot be read (it is not a file), so it was not checked. Mend that, or leave it out.',
  ]);
});

test('looks into folders, but not into hidden ones, packages and links', async () => {
  const folder = await temporaryFolder();
  const dead = '[x](/catalog/agents/nobody/)';
  await writeFiles(folder, {
    ...{ 'b/c.markdown': dead, 'a.md': dead, 'b.htm': '<a href=/catalog/x/>', 'd.txt': dead },
    ...{ '.hidden/a.md': dead, 'b/node_modules/a/README.md': dead, '.a.md': dead },
  });
  await symlink('..', join(folder, 'b/loop'));
  await symlink('../a.md', join(folder, 'b/link.md'));
  await mkdir(join(folder, 'e.md'));
  const all = ['a.md:1:5 link-unknown', 'b.htm:1:9 link-unknown', 'b/c.markdown:1:5 link-unknown'];
  expect((await check(folder)).found).toEqual(all);
  expect((await check(folder, [join(folder, 'b'), folder, join(folder, 'a.md')])).found).toEqual(all);
  // What is named is checked, wherever it lies.
  expect((await check(folder, [join(folder, 'b/link.md')])).found).toEqual(['b/link.md:1:5 link-unknown']);
});

test('refuses names of nothing, and of files of another kind', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.txt'), '');
  for (const name of ['a.txt', 'b.md']) {
    const checking = check(folder, [join(folder, name)]);
    await expect(checking).rejects.toThrow(Refusal);
    await expect(checking).rejects.toThrow(`${name}"`);
  }
});
