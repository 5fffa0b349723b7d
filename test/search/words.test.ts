import { expect, test } from 'vitest';
import { packWords, unpackWords } from '../../src/search/words-file.ts';

test('numbers of agents are kept well enough to tell how rare a word is', () => {
  const counts = [1, 2, 3, 5, 8, 40, 999, 12_000];
  const words = counts.map((agents) => ({ form: `word${String(agents).padStart(6, '0')}`, agents }));
  const { forms } = unpackWords(
    packWords({ words, synonyms: {}, roles: {}, meanings: [], inExamples: [], copies: [] }),
  );
  expect(forms.map(({ form }) => form)).toEqual(words.map(({ form }) => form));
  for (const [index, agents] of counts.entries()) {
    const ratio = forms[index]!.agents / agents;
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  }
});
