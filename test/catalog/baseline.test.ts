import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  baselineName,
  compareWithBaseline,
  countByFile,
  readBaseline,
  writeBaseline,
} from '../../src/catalog/baseline.ts';
import { problem } from '../../src/catalog/problems.ts';
import { temporaryFolder } from './folders.ts';

const teal = (path: string, line = 3) =>
  problem('color-unknown', { path, line }, { color: 'teal', nearest: 'cyan' });
const empty = (path: string) => problem('prompt-empty', { path }, {});

test('knows problems again wherever their line is', () => {
  const baseline = countByFile([teal('a.md', 3), empty('b.md')]);
  expect(compareWithBaseline([teal('a.md', 9), empty('b.md')], baseline)).toEqual({
    ...{ fresh: [], known: 2, gone: 0 },
  });
});

test('tells all of a code in a file that has more of them than it knows', () => {
  const baseline = countByFile([teal('a.md')]);
  const more = [teal('a.md', 3), teal('a.md', 4), empty('a.md')];
  expect(compareWithBaseline(more, baseline)).toEqual({ fresh: more, known: 0, gone: 0 });
});

test('counts what is no longer found', () => {
  const baseline = countByFile([teal('a.md', 3), teal('a.md', 4), empty('gone.md')]);
  expect(compareWithBaseline([teal('a.md')], baseline)).toEqual({ fresh: [], known: 1, gone: 2 });
});

test('holds also for paths that every object has', () => {
  const odd = [empty('__proto__'), empty('constructor')];
  expect(compareWithBaseline(odd, countByFile(odd))).toEqual({ fresh: [], known: 2, gone: 0 });
  expect(compareWithBaseline(odd, {}).fresh).toEqual(odd);
});

test('is written the same for the same problems, and read again', async () => {
  const folder = await temporaryFolder();
  await writeBaseline(folder, [empty('b.md'), teal('a.md'), teal('a.md', 9)]);
  expect(await readFile(join(folder, baselineName), 'utf8')).toBe(
    `${JSON.stringify({ version: 1, files: { 'a.md': { 'color-unknown': 2 }, 'b.md': { 'prompt-empty': 1 } } }, null, 2)}\n`,
  );
  expect(await readBaseline(folder, new Set(['a.md']))).toEqual({
    ...{ 'a.md': { 'color-unknown': 2 }, 'b.md': { 'prompt-empty': 1 } },
  });
});

test('is nothing where there is none', async () => {
  expect(await readBaseline(await temporaryFolder(), new Set())).toBeUndefined();
});

test.each([
  ['of another catalog', '{"version":1,"files":{"x.md":{"prompt-empty":1}}}', 'belongs to another catalog'],
  ['that is no JSON', '{', 'is not a list of known problems. Write it anew: `npm run lint -- '],
  ['of another version', '{"version":2,"files":{}}', 'is not a list'],
  ['with counts that are none', '{"version":1,"files":{"a.md":{"prompt-empty":-1}}}', 'is not a list'],
])('refuses one %s', async (_, text, words) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, baselineName), text);
  expect(await readBaseline(folder, new Set(['a.md']))).toContain(words);
});
