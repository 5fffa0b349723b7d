import { expect, test } from 'vitest';
import { identify, type Identity } from '../../src/catalog/identify.ts';
import { randomFrom } from './random.ts';

const agents = (...pairs: [relative: string, name: string][]): Identity[] =>
  pairs.map(([relative, name]) => ({ relative, name }));

test('makes the slug from the name, else from the file, else from the path', () => {
  expect(identify(agents(['a.md', 'Trail Scout'], ['paths/fox.md', '🦊'], ['⚙️.md', '⚙️']))).toEqual([
    'trail-scout',
    'fox',
    expect.stringMatching(/^agent-[0-9a-f]{6}$/),
  ]);
});

test('gives a slug that several want to the first path, and their folder to the others', () => {
  expect(
    identify(agents(['web/scout.md', 'scout'], ['api/scout.md', 'scout'], ['zoo/scout.md', 'Scout'])),
  ).toEqual(['scout-web', 'scout', 'scout-zoo']);
});

test('hashes the path where the folder is of no help', () => {
  const slugs = identify(
    agents(
      ['a/x/scout.md', 'scout'],
      ['b/x/scout.md', 'scout'],
      ['c/x/scout.md', 'scout'],
      ['scout.md', 'scout'],
    ),
  );
  expect(slugs.slice(0, 2)).toEqual(['scout', 'scout-x']);
  expect(slugs[2]).toMatch(/^scout-[0-9a-f]{6}$/);
  expect(slugs[3]).toMatch(/^scout-[0-9a-f]{6}$/);
});

test('never gives an appended folder to one that another is called by', () => {
  expect(identify(agents(['api/a.md', 'scout'], ['web/b.md', 'scout'], ['zoo/c.md', 'scout-web']))).toEqual([
    'scout',
    expect.stringMatching(/^scout-[0-9a-f]{6}$/),
    'scout-web',
  ]);
});

test('tells agents of several sources apart that share path and name', () => {
  const slugs = identify(Array.from({ length: 9 }, () => ({ relative: 'api/scout.md', name: 'scout' })));
  expect(new Set(slugs).size).toBe(9);
});

test('finds another slug where even the hash is somebody’s name', () => {
  const [, taken] = identify(agents(['a.md', 'scout'], ['b.md', 'scout']));
  const slugs = identify(agents(['a.md', 'scout'], ['b.md', 'scout'], ['c.md', taken!]));
  expect(slugs[2]).toBe(taken);
  expect(new Set(slugs).size).toBe(3);
});

test('keeps every other slug when a file is added behind', () => {
  const before = agents(['a/scout.md', 'scout'], ['b/scout.md', 'scout'], ['c/guide.md', 'guide']);
  const after = [...before, ...agents(['d/scout.md', 'scout'], ['e/guide.md', 'guide'])];
  expect(identify(after).slice(0, 3)).toEqual(identify(before));
});

const nasty = [
  ...[
    'scout',
    'Scout',
    'SCOUT ',
    'scout-a',
    'scout-b',
    'a',
    'b',
    '',
    '🦊',
    '⚙️',
    '../../x',
    'x',
    'con',
    'con-agent',
  ],
  ...[
    'C#',
    'C sharp',
    'C++',
    'cpp',
    '.NET',
    'dotnet',
    '道',
    '道道',
    'a'.repeat(300),
    '道'.repeat(300),
    '---',
    '\u0301',
  ],
];

test('gives every agent of a nasty set a slug of its own, in whatever order they come', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 200; round++) {
    const paths = new Set(
      Array.from(
        { length: 40 },
        () => `${random.pick(['', 'a/', 'b/', 'a/b/', '道/', '🦊/'])}${random.below(30)}.md`,
      ),
    );
    const set = [...paths].map((relative) => ({ relative, name: random.pick(nasty) }));
    const slugs = identify(set);
    expect(new Set(slugs).size).toBe(set.length);
    for (const slug of slugs) {
      expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
      expect(Buffer.byteLength(`${slug}.json`)).toBeLessThanOrEqual(255);
    }
    const bySlug = new Map(set.map((one, index) => [one, slugs[index]]));
    const shuffled = set.toSorted(() => random.below(3) - 1);
    expect(identify(shuffled)).toEqual(shuffled.map((one) => bySlug.get(one)));
  }
});
