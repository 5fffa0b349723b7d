import { expect, test } from 'vitest';
import { describeFailure } from '../../src/client/describe-failure.ts';

test.each([
  [new TypeError('Failed to fetch dynamically imported module: http://x/pagefind.js'), /is missing/],
  [new Error('Failed to load Pagefind metadata'), /is missing/],
  [
    new Error('Failed to load the Pagefind WASM:\nCompileError: violates the Content Security policy'),
    /needs WebAssembly/,
  ],
  [new Error('Failed to load the Pagefind WASM:\nCompileError: expected magic word'), /is incomplete/],
  [new Error('The index is incomplete.'), /is incomplete/],
  [new Error('Search did not answer.'), /in time/],
  ['what nobody foresaw', /could not be loaded/],
])('%s is told from other failures', (cause, words) => {
  expect(describeFailure(cause, true)).toMatch(words);
});

test('whoever is offline is told so, whatever failed', () => {
  expect(describeFailure(new Error('anything'), false)).toMatch(/^You are offline/);
});
