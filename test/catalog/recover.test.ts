import { expect, test } from 'vitest';
import { bodyStart, readLineKeys, requote } from '../../src/catalog/recover.ts';

const known = new Set(['name', 'description', 'tools', 'model']);

test.each([
  ['a colon', 'description: ways: all', 'description: "ways: all"'],
  ['quotation marks inside', 'description: the "way": all', 'description: "the \\"way\\": all"'],
  ['a backslash', 'description: \\n: all', 'description: "\\\\n: all"'],
  ['spaces around the value', 'description:   ways: all  ', 'description:   "ways: all"'],
])('quotes a value with %s', (_, line, quoted) => {
  expect(requote(line).text).toBe(quoted);
});

test.each([
  'name: scout',
  'description: "ways: all"',
  "description: 'ways: all'",
  'tools: [Read, Grep]',
  'tools: { read: true }',
  'description: |',
  'description: >-',
  'model: sonnet # the "quick": one',
  'url: https://trail.test/map',
  '  nested: a: b',
  '# a: comment: here',
  'words without a key',
])('leaves `%s` as it is', (line) => {
  expect(requote(line)).toEqual({ text: line, changed: [] });
});

test('says what it quoted, and where', () => {
  expect(requote('name: scout\ndescription: ways: all').changed).toEqual([
    { key: 'description', line: 2, column: 18, found: 'an unquoted `: ` after "ways"', mend: 'quote' },
  ]);
});

test('begins a field at a known key and adds every other line to it', () => {
  const block = 'name: scout\ndescription: ways\nuser: "where"\n\n  there\ntools: Read';
  expect(readLineKeys(block, known)).toEqual({
    data: { name: 'scout', description: 'ways\nuser: "where"\n\n  there', tools: 'Read' },
    places: {
      name: { line: 1, column: 1, valueLine: 1, valueColumn: 7 },
      description: { line: 2, column: 1, valueLine: 2, valueColumn: 14 },
      tools: { line: 6, column: 1, valueLine: 6, valueColumn: 8 },
    },
    stop: 6,
  });
});

test('takes the first of two lines with one key', () => {
  expect(readLineKeys('name: scout\ndescription: a\nname: guide', known).data).toEqual({
    name: 'scout',
    description: 'a\nname: guide',
  });
});

test.each([
  ['a block header', 'description: |\n  ways\n  and maps', 'ways\nand maps'],
  ['double quotes', 'description: "the \\"way\\""', 'the "way"'],
  ['single quotes', "description: 'it''s a way'", "it's a way"],
  ['quotes over two lines', 'description: "ways\n  and maps"', 'ways\n  and maps'],
])('takes off %s', (_, block, description) => {
  expect(readLineKeys(block, known).data['description']).toBe(description);
});

test('reads a key after a stray space, but none in the middle of a description', () => {
  expect(readLineKeys('name: scout\n description: ways\n  model: of a way', known).data).toEqual({
    name: 'scout',
    description: 'ways\n  model: of a way',
  });
});

test.each([
  ['a heading', ['name: a', '## Role', 'x'], 1],
  ['a title after a blank line', ['name: a', '', '# Role'], 2],
  ['a code fence', ['name: a', '```sh'], 1],
  ['a rule', ['name: a', '-----'], 1],
  ['nothing of the kind', ['name: a', '# a comment', 'model: b'], 3],
])('stops at %s', (_, lines, stop) => {
  expect(bodyStart(lines)).toBe(stop);
});
