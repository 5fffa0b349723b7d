import { expect, test } from 'vitest';
import { scorePages, type Held } from '../../src/search/scoring.ts';

const corpus = { lengths: [100, 100, 100, 400], averageLength: 175, fields: ['summary', 'title'] };

/** Where a page holds a word: weights in 24ths with their places. */
const held = (page: number, ...groups: [weight: number, ...places: number[]][]): Held => ({
  page,
  places: groups.flatMap(([weight, ...places]) => [-weight - 1, ...places]),
  fields: [],
});

const order = (...lists: Held[][]) =>
  scorePages(lists, corpus)
    .sort((a, b) => b.score - a.score)
    .map(({ page }) => page);

test('what authors say an agent is for counts more than its instructions, and both more than one of them', () => {
  expect(order([held(0, [17, 0]), held(1, [144, 3]), held(2, [144, 3], [17, 0])])).toEqual([2, 1, 0]);
});

test('a page that says a word more often, or is shorter, comes first', () => {
  expect(order([held(0, [48, 2]), held(1, [48, 2, 9])])).toEqual([1, 0]);
  expect(order([held(3, [48, 2]), held(1, [48, 2])])).toEqual([1, 3]);
});

test('every score is a number above zero, wherever words stand', () => {
  for (const weight of [5, 17, 45, 48, 90, 96, 144, 192, 240])
    for (const other of [5, 17, 45, 90])
      for (const { score } of scorePages([[held(0, [weight, 0], [other, 0])]], corpus)) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(20);
      }
});
