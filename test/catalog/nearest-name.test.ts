import { expect, test } from 'vitest';
import { nearestNames } from '../../src/catalog/nearest-name.ts';

const nearest = nearestNames(['map-reader', 'mop-reader', 'owl', 'Path-Finder']);

test.each([
  ['map-raeder', 'map-reader'],
  ['map-read', 'map-reader'],
  ['MAP-READER', 'map-reader'],
  ['path-finder', 'Path-Finder'],
  ['owls', 'owl'],
  ['ow', 'owl'],
  ['eagle', null],
  ['', null],
  ['map-reader'.repeat(20), null],
])('the name nearest to %j is %j', (name, expected) => expect(nearest(name)).toBe(expected));

test('the first of equally near names counts', () => {
  expect(nearest('mip-reader')).toBe('map-reader');
});

test('a great many wrong names do not take the square of the time', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `scout-number-${index}`);
  const search = nearestNames(names);
  const start = performance.now();
  const found = names.map((name) => search(name.replace('scout', 'snout')));
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(found[0]).toBe('scout-number-0');
  expect(found.at(-1)).toBeNull();
});
