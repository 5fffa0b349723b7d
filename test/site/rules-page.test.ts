import { expect, test } from 'vitest';
import { problemKinds } from '../../src/catalog/problems.ts';
import { getRulesPage, ruleSections } from '../../src/site/rules-page.ts';

const entries = (rules = {}) => getRulesPage({ rules }).groups.flatMap((group) => group.rules);

test('explains every kind of problem once', () => {
  expect(
    entries()
      .map(({ code }) => code)
      .sort(),
  ).toEqual(Object.keys(problemKinds).sort());
  expect(getRulesPage({ rules: {} }).groups.map(({ id }) => id)).toEqual(ruleSections);
});

test('says where a catalog has set a rule otherwise', () => {
  const setOf = (code: string, rules?: Record<string, 'off' | 'info' | 'warning' | 'error'>) =>
    entries(rules).find((one) => one.code === code)!.set;
  expect(setOf('color-unknown')).toBeUndefined();
  expect(setOf('color-unknown', { 'color-unknown': 'off' })).toBe('off');
  expect(setOf('tools-inherited')).toBe('off');
});

test('shows no character that no page may hold', () => {
  for (const { before, after } of entries())
    expect(before + after).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F]|\p{Cf}/u);
});
