import { expect, test } from 'vitest';
import { describeAnswer } from '../../src/client/describe-answer.ts';
import type { Answer } from '../../src/search/ask.ts';

/** An answer of agents that hold every word, and others. */
function answer(complete: number, others: number, setAside: string[] = []): Answer {
  const hits = (count: number, isComplete: boolean) =>
    Array.from({ length: count }, (_, at) => ({
      id: `${isComplete} ${at}`,
      isComplete,
      kin: undefined,
      data: () => Promise.reject(new Error('Nobody reads it.')),
      asCopy: () => Promise.reject(new Error('Nobody asks for it.')),
    }));
  return { results: [...hits(complete, true), ...hits(others, false)], setAside, repairs: [] };
}

test.each([
  [answer(3, 0), '3 agents'],
  [answer(1, 0), '1 agent'],
  [answer(1, 1200), '1 agent answers all of it; 1,200 more answer some of it'],
  [answer(4, 1), '4 agents answer all of it; 1 more answers some of it'],
  [answer(0, 7), 'No agent answers all of it; 7 agents answer some of it'],
  // The words that are set aside are said beside it.
  [answer(2, 7, ['zzz']), '2 agents answer all of the other words; 7 more answer some of them'],
  [answer(0, 7, ['zzz']), 'No agent answers all of the other words; 7 agents answer some of them'],
  [answer(2, 0, ['zzz']), '2 agents'],
  [answer(0, 0), 'No agent mentions “slow tests”. Say it in other words.'],
])('what was found is said (%#)', (found, words) => {
  expect(describeAnswer(found, 'slow tests')).toBe(words);
});

test('without a query, filters are why nothing is there', () => {
  expect(describeAnswer(answer(0, 0), '')).toBe('No agent passes these filters.');
});
