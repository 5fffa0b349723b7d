import { expect, test } from 'vitest';
import { atLevels, faultOfCode, levelOf, settableCodes } from '../../src/catalog/levels.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { problem, problemKinds } from '../../src/catalog/problems.ts';
import { folderWith } from './folders.ts';

const place = { path: 'scout.md' };
const teal = problem('color-unknown', place, { color: 'teal', nearest: 'cyan' });

test('gives a problem the level that is set', () => {
  expect(atLevels([teal], {})).toEqual([teal]);
  expect(atLevels([teal], { 'color-unknown': 'error' })).toEqual([{ ...teal, severity: 'error' }]);
  expect(atLevels([teal], { 'color-unknown': 'off' })).toEqual([]);
});

test('leaves out rules that only some catalogs want, unless they ask', () => {
  const inherited = problem('tools-inherited', place, {});
  expect(atLevels([inherited], {})).toEqual([]);
  expect(atLevels([inherited], { 'tools-inherited': 'warning' })).toMatchObject([{ severity: 'warning' }]);
});

test('has a level for every code but those whose silence would lose addresses', () => {
  const fixed = Object.keys(problemKinds).filter((code) => !(settableCodes as string[]).includes(code));
  expect(fixed.every((code) => code.startsWith('permalinks-')) && fixed.length > 0).toBe(true);
  expect(levelOf('permalinks-loop', { 'permalinks-loop': 'off' })).toBe('error');
  expect(faultOfCode('permalinks-loop')).toMatch(/^cannot be set/);
});

test('says of a wrong code which one may be meant', () => {
  expect(faultOfCode('color-unknown')).toBeUndefined();
  expect(faultOfCode('colour-unknown')).toBe('is not a rule. Did you mean `color-unknown`?');
  expect(faultOfCode('__proto__')).toBe('is not a rule. The page /health/rules/ lists them');
});

test('takes the settings of catalog.yaml, what is wrong with one does not touch the others', async () => {
  const folder = await folderWith({
    'scout.md':
      '---\nname: scout\ndescription: Looks ahead.\ncolor: teal\ntools: LS\n---\n\nLook around and report.\n',
    'catalog.yaml':
      'title: Scouts\nrules:\n  colour-unknown: off\n  tool-retired: loud\n  color-unknown: info\n',
  });
  const { problems, settings } = await loadCatalog(folder);
  expect(settings.rules).toEqual({ 'color-unknown': 'info' });
  expect(problems.map(({ code, severity, line, column }) => [code, severity, line, column])).toEqual([
    ['settings-field', 'error', 3, 3],
    ['settings-field', 'error', 4, 3],
    ['color-unknown', 'info', 4, 8],
    ['tool-retired', 'info', 5, 8],
  ]);
  const strict = await loadCatalog(folder, { rules: { 'color-unknown': 'error' } });
  expect(strict.problems.find(({ code }) => code === 'color-unknown')).toMatchObject({ severity: 'error' });
});

test.each([
  ['a list', 'rules: [name-file]', 'must be a map, one `key: value` a line'],
  ['a word', 'rules: all', 'must be a map, one `key: value` a line'],
])('refuses %s as rules', async (_, line, reason) => {
  const folder = await folderWith({ 'catalog.yaml': line });
  expect((await loadCatalog(folder)).problems).toMatchObject([
    { code: 'settings-field', args: { field: 'rules', reason } },
  ]);
});
