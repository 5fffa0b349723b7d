import { expect, test } from 'vitest';
import { describeFailure } from '../../src/client/describe-failure.ts';

test.each([
  [new Error('The index is missing.'), /is missing/],
  [new Error('The index is incomplete: /pagefind/words.json answered 404.'), /is incomplete/],
  [new Error('Search did not answer.'), /in time/],
  ['what nobody foresaw', /could not be loaded/],
])('%s is told from other failures', (cause, words) => {
  expect(describeFailure(cause, true)).toMatch(words);
});

test('whoever is offline is told so, whatever failed', () => {
  expect(describeFailure(new Error('anything'), false)).toMatch(/^You are offline/);
});
