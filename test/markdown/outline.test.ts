import { expect, test } from 'vitest';
import { readOutline } from '../../src/markdown/outline.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';

const levels = (markdown: string) => readOutline(markdown).map(({ level }) => level);
const ids = (markdown: string) => readOutline(markdown).map(({ id }) => id);

test('a heading has a level, a text without markup, an anchor and a line', () => {
  expect(readOutline('text\n\n## The *first* `one` & <T> [link](x) ![alt](y)\n')).toEqual([
    { level: 1, text: 'The first one & <T> link alt', id: 'i-the-first-one-t-link-alt', line: 3 },
  ]);
});

test('levels are closed up', () => {
  expect(levels('# a\n### b\n##### c\n## d\n# e')).toEqual([1, 2, 3, 2, 1]);
  expect(levels('### a\n## b\n# c\n###### d')).toEqual([1, 1, 1, 2]);
});

test('anchors keep the letters of every script, are never empty and never given twice', () => {
  expect(ids('# Größe\n# 思考野獸\n# 🚀\n# ???\n# ⚠️ A  --  B_c!\n# é\n# e\u0301')).toEqual([
    'i-größe',
    'i-思考野獸',
    'i-section',
    'i-section-1',
    'i-a-b_c',
    'i-é',
    'i-é-1',
  ]);
  expect(ids('# a\n# a\n# a 1\n# a\n# A-1')).toEqual(['i-a', 'i-a-1', 'i-a-1-1', 'i-a-2', 'i-a-1-2']);
  expect(ids(`# ${'long '.repeat(500)}`)[0]?.length).toBeLessThan(90);
});

test.each([
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
  ['carriage returns', '\r'],
])('lines are those of the given text, with %s', (_name, end) => {
  const source = [
    '<role>',
    'x',
    '</role>',
    '# a',
    '<b>',
    '    prose',
    '',
    '    ## b',
    '',
    '    c',
    '</b>',
    '> # d',
    'e',
    '===',
  ];
  const lines = readOutline(source.join(end)).map(({ text, line }) => [text, line]);
  expect(lines).toEqual([
    ['a', 4],
    ['b', 8],
    ['d', 12],
    ['e', 13],
  ]);
});

test('tags, empty headings and headings in code are no headings', () => {
  expect(readOutline('<h1>\n# \n#\n```\n# a\n```\n\n    # b\n\n# ![](c.png)\n###### <x>\n')).toEqual([
    { level: 1, text: '<x>', id: 'i-x', line: 11 },
  ]);
});

test('the page has every heading under its anchor, at the level it asks for', async () => {
  const markdown = '# a\n## a\n### a\n#### a\n##### a\n';
  expect(await renderMarkdown(markdown, { topLevel: 3 })).toBe(
    [
      '<h3 id="i-a">a</h3>',
      '<h4 id="i-a-1">a</h4>',
      '<h5 id="i-a-2">a</h5>',
      '<h6 id="i-a-3">a</h6>',
      '<h6 id="i-a-4">a</h6>',
    ].join('\n'),
  );
});
