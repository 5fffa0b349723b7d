import { expect, test } from 'vitest';
import { problemKinds } from '../../src/catalog/problems.ts';
import { getRulesPage, ruleSections, type ExamplePart } from '../../src/site/rules-page.ts';

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

const textOf = (parts: readonly ExamplePart[]) => parts.map(({ text }) => text).join('');

test('shows no character that no page may hold, and none that fonts lack', () => {
  for (const { before, after } of entries())
    expect(textOf(before) + textOf(after)).not.toMatch(
      /[\u0000-\u0008\u000B-\u001F\u007F\u2400-\u243F]|\p{Cf}/u,
    );
  const endings = entries().find(({ code }) => code === 'frontmatter-line-endings')!;
  expect(textOf(endings.before)).toContain('[CR]');
});

test('tells the lines that an example changes from those that stay', () => {
  const { before, after } = entries().find(({ code }) => code === 'color-unknown')!;
  const changed = (parts: readonly ExamplePart[]) => textOf(parts.filter((part) => part.changed));
  expect(changed(before)).toMatch(/^color: .+\n$/);
  expect(textOf(before.filter((part) => !part.changed))).toBe(textOf(after.filter((part) => !part.changed)));
});

test('lists every subject and every rule in the table of contents', () => {
  const { groups, outline } = getRulesPage({ rules: {} });
  expect(outline.map(({ href }) => href)).toEqual(groups.map(({ id }) => `#${id}`));
  expect(outline.flatMap(({ entries: below }) => below)).toHaveLength(entries().length);
});
