import { existsSync, readdirSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe as group, expect, test } from 'vitest';
import { guide } from '../../src/catalog/guide/guide.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import {
  compareProblems,
  describe,
  problem,
  problemKinds,
  type ProblemCode,
} from '../../src/catalog/problems.ts';
import { formatProblem } from '../../src/catalog/report.ts';
import { temporaryFolder } from './folders.ts';

const fixtures = join(import.meta.dirname, '../fixtures/problems');
const codes = Object.keys(problemKinds) as ProblemCode[];
const agent = '---\nname: scout\ndescription: Looks ahead.\n---\n\nLook around and report.\n';

/** Codes whose fixture git, an editor or a search for keys might mend or mind, or that need links: the test makes their folder. */
const made: { [Code in ProblemCode]?: (folder: string) => Promise<void> } = {
  'file-control-characters': (folder) => writeFile(join(folder, 'scout.md'), `${agent}\u0000\u0007`),
  'file-line-endings': (folder) => writeFile(join(folder, 'scout.md'), agent.replaceAll('\n', '\r\n')),
  'file-not-utf8': async (folder) => {
    await writeFile(
      join(folder, 'mapper.md'),
      Buffer.from(`\uFEFF${agent.replace('scout', 'mapper')}`, 'utf16le'),
    );
    await writeFile(join(folder, 'scout.md'), Buffer.from(`${agent}Caf\u00E9\n`, 'latin1'));
  },
  'file-unreadable': (folder) => symlink(join(folder, 'gone.md'), join(folder, 'scout.md')),
  'frontmatter-line-endings': (folder) =>
    writeFile(join(folder, 'scout.md'), guide['frontmatter-line-endings'].before),
  'secret-exposed': (folder) => writeFile(join(folder, 'scout.md'), guide['secret-exposed'].before),
  'text-invisible': (folder) => writeFile(join(folder, 'scout.md'), guide['text-invisible'].before),
  'link-outside': (folder) => symlink('/etc/hostname', join(folder, 'scout.md')),
  'folder-cycle': async (folder) => {
    await mkdir(join(folder, 'day'));
    await symlink(folder, join(folder, 'day', 'again'));
  },
};

/** The problems of a folder as a terminal shows them, without what is of this machine. */
async function linesOf(code: ProblemCode): Promise<string[]> {
  const folder = made[code] ? await temporaryFolder(code) : join(fixtures, code);
  await made[code]?.(folder);
  const { problems } = await loadCatalog(folder);
  return problems.map((one) => formatProblem(one).replaceAll(folder, `/${code}`));
}

test('has a folder for every code, and no other', () => {
  const folders = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name)));
  expect([...folders, ...Object.keys(made)].sort()).toEqual(codes.toSorted());
});

group.each(codes)('%s', (code) => {
  test('is reported as its golden file says, and nothing else is', async () => {
    const lines = await linesOf(code);
    expect(lines.join('\n')).toContain(`[${code}]`);
    const golden = made[code]
      ? join(fixtures, `../problems-made/${code}.txt`)
      : join(fixtures, code, 'report.txt');
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden);
  });

  test('says it in one or two plain sentences', async () => {
    const lines = (await linesOf(code)).filter((line) => line.endsWith(`[${code}]`));
    for (const line of lines) {
      const words = line.replace(/^.*? {2}\w+ {2}|\s+\[[\w-]+\]$/g, '');
      expect(words).not.toMatch(/please|invalid|!/i);
      // What is quoted may hold anything; the rest is sentences.
      const plain = words.replace(/`[^`]*`|"[^"]*"/g, 'x');
      expect(plain).toMatch(/^[\p{Lu}\dx].*[.?]$/u);
      expect(plain.match(/[.?](?=\s|$)/g)!.length).toBeLessThanOrEqual(2);
    }
  });

  test('is called by a subject and a defect, and has a title', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(problemKinds[code].title).toMatch(/^\p{Lu}[^.!]{3,40}$/u);
    expect(['error', 'warning', 'info']).toContain(problemKinds[code].severity);
  });
});

test('shows an author’s text in one line, without controls and backticks, cut where it is long', () => {
  const shown = describe(
    problem(
      'model-unknown',
      { path: 'scout.md' },
      { nearest: null, model: `a\n\`b\`\u001B[31m\u202E${'c'.repeat(99)}` },
    ),
  );
  expect(shown).toMatch(/^`model: a 'b' \[31m c{60,}…` is not a model/);
});

test('orders problems by path, line, column and code', () => {
  const at = (path: string, line?: number, column?: number) =>
    problem('file-empty', { path, line, column }, {});
  const sorted = [at('a.md'), at('a.md', 1), at('a.md', 1, 2), at('a.md', 2), at('b.md'), at('ä.md')];
  expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
  const same = [problem('file-empty', { path: 'a.md' }, {}), problem('prompt-empty', { path: 'a.md' }, {})];
  expect(same.toReversed().sort(compareProblems)).toEqual(same);
});
