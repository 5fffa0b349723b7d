import { expect, test } from 'vitest';
import { countValues, inOrder, narrow } from '../../src/client/narrow.ts';

const results = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const ids = (...all: string[]) => new Set(all);
const allowed = new Map([
  ['team', ids('a', 'b', 'c')],
  ['tool', ids('b', 'c', 'd')],
]);

test('facets narrow together, in the order of the results', () => {
  expect(narrow(results, allowed).map(({ id }) => id)).toEqual(['b', 'c']);
  expect(narrow(results, allowed, 'team').map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  expect(narrow(results, new Map())).toEqual(results);
});

test('a count says what a value gives under the other facets, whatever its own has chosen', () => {
  const members = new Map([
    ['Backend', ids('a', 'b')],
    ['Quality', ids('c', 'x')],
    ['Nobody', ids()],
  ]);
  expect(Object.fromEntries(countValues(results, allowed, 'team', members))).toEqual({
    Backend: 1,
    Quality: 1,
    Nobody: 0,
  });
});

test('what an order does not hold comes last', () => {
  const order = new Map([
    ['d', 0],
    ['a', 1],
  ]);
  expect(inOrder(results, order).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
});
