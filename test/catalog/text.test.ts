import { expect, test } from 'vitest';
import {
  capitalised,
  countWords,
  estimateTokens,
  plainText,
  sentences,
  splitOutsideParentheses,
  unescapeNewlines,
  withoutFences,
} from '../../src/catalog/text.ts';

test.each([
  ['literal', 'One\\nTwo', 'One\nTwo', 1],
  ['doubled', 'One\\\\nTwo', 'One\nTwo', 1],
  ['Windows', 'One\\r\\nTwo', 'One\nTwo', 1],
  ['doubled Windows', 'One\\\\r\\\\nTwo', 'One\nTwo', 1],
  ['real', 'One\nTwo', 'One\nTwo', 0],
  ['mixed', 'One\\n\\nTwo\nThree\\\\nFour', 'One\n\nTwo\nThree\nFour', 3],
])('reads %s newlines and counts the escaped ones', (_, text, read, count) => {
  expect(unescapeNewlines(text)).toEqual({ text: read, count });
});

test('takes the escape from quotation marks only beside escaped newlines', () => {
  expect(unescapeNewlines('say \\"a\\"\\nthen').text).toBe('say "a"\nthen');
  expect(unescapeNewlines('say \\"a\\"').text).toBe('say \\"a\\"');
});

test.each([
  ['**Bold** and __bold__', 'Bold and bold'],
  ['`code` and [a link](https://trail.test)', 'code and a link'],
  ['two\n  lines', 'two lines'],
  ['Uses mcp__github__create_issue and a__b__ c', 'Uses mcp__github__create_issue and a__b__ c'],
  ['2 ** 3 and snake_case__name', '2 ** 3 and snake_case__name'],
  ['[a [b](c) [] [](d) [e](f g) [h](i[j) [k](l)', 'a [b [] [](d) [e](f g) h k'],
  ['**a __b** c__ **d', 'a __b c__ **d'],
  ['**a ** b** *** **', 'a ** b *** **'],
])('prints `%s` as plain text', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each([
  [
    'Finds ways. Draws maps! Asks? Yes…  And more',
    ['Finds ways.', 'Draws maps!', 'Asks?', 'Yes…', 'And more'],
  ],
  ['Knows Node.js, v2.0 and e.g. Fords. Not more.', ['Knows Node.js, v2.0 and e.g. Fords.', 'Not more.']],
  ['She says "stop." Then goes.', ['She says "stop."', 'Then goes.']],
  ['道を探す。地図も描く！', ['道を探す。', '地図も描く！']],
  ['One paragraph\n\nanother', ['One paragraph', 'another']],
  ['', []],
])('splits %j into sentences', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test.each([
  ['a, b (c, d), e', ['a', ' b (c, d)', ' e']],
  ['a, b), (c, d', ['a, b)', ' (c', ' d']],
  [',', ['', '']],
  ['', ['']],
])('splits %j outside parentheses', (text, parts) => {
  expect(splitOutsideParentheses(text, /,/g)).toEqual(parts);
});

test.each([
  ['finds ways', 'Finds ways'],
  ['iOS reviewer', 'iOS reviewer'],
  ['`npm` runner', '`npm` runner'],
  ['éclair baker', 'Éclair baker'],
  ['', ''],
])('capitalises %j as %j', (text, expected) => {
  expect(capitalised(text)).toBe(expected);
});

test('counts each CJK character as a word and a token', () => {
  expect(countWords('Two words')).toBe(2);
  expect(countWords('道を探す now')).toBe(5);
  expect(countWords('')).toBe(0);
  expect(estimateTokens('12345678')).toBe(2);
  expect(estimateTokens('道を探す')).toBe(4);
});

test.each([
  ['backticks', 'a\n```\nb\n```\nc', 'a\n\n\n\nc'],
  ['tildes that hold backticks', 'a\n~~~\n```\nb\n~~~\nc', 'a\n\n\n\n\nc'],
  ['four backticks that hold three', 'a\n````md\n```\nb\n```\n````\nc', 'a\n\n\n\n\n\nc'],
  ['a fence that never ends', 'a\n```\nb\nc', 'a\n\n\n'],
])('empties the lines of a code fence of %s', (_, text, expected) => {
  expect(withoutFences(text)).toBe(expected);
});
