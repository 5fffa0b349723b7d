import { expect, test } from 'vitest';
import { bodyStart, readLineKeys } from '../../src/catalog/line-keys.ts';
import { requote } from '../../src/catalog/requote.ts';
import { agentOf } from './agent-of.ts';

const known = new Set(['name', 'description', 'tools', 'disallowedTools', 'model']);

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

test('names a sign that no code span can hold', () => {
  expect(requote('description: `ways` and all').changed[0]?.found).toBe('an unquoted backtick at its start');
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
    repeats: [],
    stop: 6,
  });
});

test('reads on key by key behind one that comes again, and takes its last value', () => {
  const { data, places, repeats } = readLineKeys(
    'name: scout\nmodel: opus\nmodel: haiku\ndescription: a\nname: guide',
    known,
  );
  expect(data).toEqual({ name: 'guide', model: 'haiku', description: 'a' });
  expect(places).toMatchObject({ name: { line: 5 }, model: { line: 3, valueLine: 3, valueColumn: 8 } });
  expect(repeats).toEqual([
    { key: 'model', line: 3, first: 2 },
    { key: 'name', line: 5, first: 1 },
  ]);
});

test('takes a key that comes again in prose for prose', () => {
  expect(readLineKeys('name: scout\ndescription: a\nSo:\nname: guide', known).data).toEqual({
    name: 'scout',
    description: 'a\nSo:\nname: guide',
  });
});

test.each<[string, unknown, unknown]>([
  ['tools: Read, Grep\ntools: Bash', ['Read', 'Grep', 'Bash'], undefined],
  ['tools: Bash\nmodel: opus\ntools: [Read, Grep]', ['Bash', 'Read', 'Grep'], undefined],
  ['tools: Read\ntools:\n  - Read\n  - Bash(a, b)', ['Read', 'Bash(a, b)'], undefined],
  ['tools: Read\ntools:', null, undefined],
  ['tools: Read\ndescription: a\nSo:\ntools: Bash', ['Read', 'Bash'], undefined],
  ['tools: Read\n...\ntools: Bash', ['Read', 'Bash'], undefined],
  ['disallowedTools: Bash, Write\ndisallowedTools: Edit, Bash', undefined, ['Bash']],
  ['disallowedTools: Bash\ndisallowedTools:', undefined, []],
])('never understates what an agent may touch: %j', (block, tools, disallowedTools) => {
  expect(readLineKeys(block, known).data).toMatchObject({
    ...(tools === undefined ? {} : { tools }),
    ...(disallowedTools === undefined ? {} : { disallowedTools }),
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

test.each([
  ['before the first key', 'Found\nname: scout', { text: 'Found', start: 0 }],
  ['after the end of a document', 'name: scout\n...\n\nFound\nhere', { text: 'Found\nhere', start: 3 }],
  ['in both places', 'Found\nname: scout\n...\nhere', { text: 'Found\n\nhere', start: 0 }],
  ['between a key and its like', '...\nname: scout\n...\nname: guide', { text: 'name: guide', start: 3 }],
  ['as a comment only', '# Found\nname: scout\n...\n\n', undefined],
])('gives back words that stand %s', (_, block, stray) => {
  expect(readLineKeys(block, known).stray).toEqual(stray);
});

test.each([
  [
    'before the first key',
    '---\nLOST here\nname: w2\ndescription: a: b: c\n x: [\n---\nBody.\n',
    ['LOST here\n\n---\nBody.\n', 2],
  ],
  [
    'after `...`',
    '---\nname: w3\ndescription: a\n...\nLOST words\n---\nBody.\n',
    ['LOST words\n\n---\nBody.\n', 5],
  ],
  [
    'above a heading in the block',
    '---\nLOST here\nname: w2\ndescription: a: b: c\n x: [\n## Role\nWalk.\n---\nBody.\n',
    ['LOST here\n\n## Role\nWalk.\n\n---\nBody.\n', 2],
  ],
  [
    'in a block without an end',
    '---\nLOST here\nname: w2\ndescription: a: b: c\n x: [\n## Role\nWalk.\n',
    ['LOST here\n\n## Role\nWalk.\n', 2],
  ],
])('shows words of a broken block %s in the body', (_, content, [body, line]) => {
  const { source } = agentOf(content);
  expect(source.via).toBe('line-keys');
  expect([source.body, source.bodyLine]).toEqual([body, line]);
  expect(source.lines[source.bodyLine - 1]).toBe(source.body.split('\n')[0]);
});

test.each([
  ['double', '"', '\\"', '"'],
  ['single', "'", "''", "'"],
])('takes off %s quotes of 20 million characters', (_, mark, escaped, plain) => {
  const long = 'a'.repeat(10_000_000);
  const block = `description: ${mark}${long}${escaped}${long}${mark}`;
  expect(requote(block).changed).toEqual([]);
  // Compared as a truth: a difference of this length is nothing to print.
  expect(readLineKeys(block, known).data['description'] === `${long}${plain}${long}`).toBe(true);
});

test.each([
  ['a mark alone', '"'],
  ['an escaped mark at the end', '"a\\"'],
  ['a mark in the middle', '"a" b"'],
  ['a single mark in the middle', "'a' b'"],
  ['two different marks', '"a\''],
])('does not take %s for quotes', (_, value) => {
  expect(readLineKeys(`description: ${value}`, known).data['description']).toBe(value);
});

test('reads a key whose value holds a line separator', () => {
  expect(readLineKeys('name: scout\ntools: a\u2028b', known).data).toEqual({
    name: 'scout',
    tools: 'a\u2028b',
  });
});
