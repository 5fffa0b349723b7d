import { expect, test } from 'vitest';
import { circlesOf } from '../../src/catalog/circles.ts';
import { randomFrom } from './random.ts';

/** Names that lead to each other, in groups of more than one. */
function groupsOf(ways: Record<string, string[]>): string[] {
  const circles = circlesOf(new Map(Object.entries(ways)));
  const groups = Map.groupBy(circles.keys(), (name) => circles.get(name));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort().join(''))
    .sort();
}

test.each<[string, Record<string, string[]>, string[]]>([
  ['no way', { a: [], b: [] }, []],
  ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
  ['two that call each other', { a: ['b'], b: ['a'] }, ['ab']],
  ['a circle with a way in and a way out', { a: ['b'], b: ['c'], c: ['d'], d: ['b', 'e'] }, ['bcd']],
  ['two circles with a way between them', { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }, ['ab', 'cd']],
  ['a circle that is left and entered again', { a: ['b', 'c'], b: ['a'], c: ['b'], d: ['a'] }, ['abc']],
  ['names that every object has', { constructor: ['__proto__'], ['__proto__']: [] }, []],
])('finds the circles of %s', (_, ways, groups) => {
  expect(groupsOf(ways)).toEqual(groups);
});

test('finds what going every way finds', () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = randomFrom(seed);
    const names = [...'abcdefgh'].slice(0, 2 + random.below(7));
    const ways = new Map(names.map((name) => [name, names.filter(() => random.once(4))]));
    const reach = (from: string, known = new Set<string>()): Set<string> => {
      for (const to of ways.get(from)!) if (!known.has(to)) reach(to, known.add(to));
      return known;
    };
    const circles = circlesOf(ways);
    for (const one of names)
      for (const other of names.filter((name) => name !== one)) {
        const isCircle = reach(one).has(other) && reach(other).has(one);
        expect(circles.get(one) === circles.get(other), `${seed} ${one}${other}`).toBe(isCircle);
      }
  }
});

test('goes a circle and a chain of 100,000 at once', { timeout: 10_000 }, () => {
  const many = Array.from({ length: 100_000 }, (_, index) => index);
  const ring = new Map(many.map((index) => [String(index), [String((index + 1) % many.length)]]));
  expect(new Set(circlesOf(ring).values()).size).toBe(1);
  const chain = new Map(many.map((index) => [String(index), [String(index + 1)]]));
  expect(new Set(circlesOf(chain).values()).size).toBe(100_001);
});
