import { expect, test } from 'vitest';
import { listSlug } from '../../src/catalog/lists.ts';
import { parsePermalinks } from '../../src/catalog/read-permalinks.ts';
import { printPermalinks } from '../../src/catalog/permalinks.ts';

/** What is wrong with a record that holds the list of a tag. */
const faultsOf = (tag: string) =>
  parsePermalinks(printPermalinks({ [`/tags/${listSlug(tag)}/`]: { list: tag } }), 'agents/permalinks.json')
    .problems;

test('a value is called by its words, and one without any by its characters', () => {
  expect(listSlug('Code Review')).toBe('code-review');
  expect(listSlug('😀')).toBe('1f600');
  expect(listSlug('!?')).toBe('21-3f');
  expect(listSlug('')).toBe('none');
});

test.each([1, 39, 40, 41, 45, 60, 5000])(
  'a value of %i emoji has an address that a file system and the record can hold',
  (count) => {
    const value = '😀'.repeat(count);
    expect(Buffer.byteLength(listSlug(value))).toBeLessThanOrEqual(240);
    expect(faultsOf(value)).toEqual([]);
  },
);

test('what the record could always hold keeps its address, and longer values are told apart', () => {
  expect(listSlug('😀'.repeat(40))).toBe(Array(40).fill('1f600').join('-'));
  expect(listSlug('😀'.repeat(60))).toMatch(/^1f600-[0-9a-f]{16}$/);
  expect(listSlug('😀'.repeat(60))).not.toBe(listSlug('😀'.repeat(61)));
});
