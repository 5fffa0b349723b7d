import { expect, test } from 'vitest';
import {
  isFailure,
  parseStrictYaml,
  type YamlFailure,
  type YamlMapping,
} from '../../src/catalog/strict-yaml.ts';

function mapping(block: string): YamlMapping {
  const result = parseStrictYaml(block);
  if (isFailure(result)) throw new Error(result.reason);
  return result;
}

test.each([
  ['version: 1.10', '1.10'],
  ['version: 0x1F', '0x1F'],
  ['version: 1e3', '1e3'],
  ['version: 12', 12],
  ['version: 1.5', 1.5],
  ['version: 2026-01-02', '2026-01-02'],
  ['version: 12:30', '12:30'],
  ['version: 1_000', '1_000'],
  ['version: yes', 'yes'],
  ['version: true', true],
  ['version: ~', null],
  ['version:', null],
  ['version: "1.10"', '1.10'],
  ['version: !draft two', '!draft two'],
  ['version: {{ VERSION }}', '{{ VERSION }}'],
])('reads `%s` as written', (block, value) => {
  expect(mapping(block).data).toEqual({ version: value });
});

test('knows where every key and value stands', () => {
  expect(mapping('name:  scout\ntools:\n  - Read\ndescription: >-\n  Looks.').places).toEqual({
    name: { line: 1, column: 1, valueLine: 1, valueColumn: 8 },
    tools: { line: 2, column: 1, valueLine: 3, valueColumn: 3 },
    description: { line: 4, column: 1, valueLine: 4, valueColumn: 14 },
  });
});

test('notes a comment that may have been meant as text', () => {
  expect(mapping('name: scout\ncolor:   #00aa44\ntools: "a" # b').cuts).toEqual({
    color: { text: '#00aa44', line: 2, column: 10 },
  });
});

test('reads nothing as an empty mapping', () => {
  expect(mapping('')).toEqual({ data: {}, places: {}, cuts: {} });
  expect(mapping('# only a comment\n').data).toEqual({});
});

test.each<[string, string, YamlFailure]>([
  ['a list', '- a', { reason: 'there are no `key: value` lines', line: 1, column: 1 }],
  ['a sentence', 'Just words', { reason: 'there are no `key: value` lines', line: 1, column: 1 }],
  ['a key twice', 'a: 1\na: 2', { reason: 'Map keys must be unique', line: 2, column: 1 }],
  [
    'a second document',
    'a: 1\n---\nb: 2',
    { reason: 'Source contains multiple documents', line: 2, column: 1 },
  ],
  ['an unknown escape', 'a: "\\q"', { reason: 'Unknown escape sequence \\q', line: 1, column: 5 }],
  [
    'an alias of nothing',
    'a: *b',
    { reason: 'Unresolved alias (the anchor must be set before the alias): b', line: 1, column: 4 },
  ],
  [
    'an alias inside itself',
    'a: &b [*b]',
    { reason: 'An alias stands inside what it repeats', line: 1, column: 7 },
  ],
])('refuses %s, with the place', (_, block, failure) => {
  expect(parseStrictYaml(block)).toEqual(failure);
});

test('refuses aliases that multiply', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((key, at) => {
      const below = `*${'abcdefg'[at]}`;
      return `${key}: &${key} [${Array(10).fill(below).join(',')}]`;
    }),
  ].join('\n');
  const start = performance.now();
  expect(parseStrictYaml(bomb)).toMatchObject({ reason: expect.stringMatching(/alias count/) });
  expect(performance.now() - start).toBeLessThan(2000);
});
