import { expect, test } from 'vitest';
import { hitData, marksOf } from '../../src/search/passages.ts';
import { makePlan } from '../../src/search/plan.ts';
import { packWords, unpackWords } from '../../src/search/words-file.ts';

const words = unpackWords(
  packWords({
    words: ['in', 'login', 'memory', 'react', 'sign'].map((form) => ({ form, agents: 2 })),
    synonyms: { login: ['sign in'] },
    roles: {},
    meanings: [[['forget'], ['memory']]],
    inExamples: Array<number>(10).fill(0),
    copies: [],
  }),
);
const marks = (query: string) => marksOf(makePlan(query, { words, everyday: new Set() }));

/** A text with a heading before each section. */
function textOf(sections: Record<string, string>) {
  const anchors: { element: string; id: string; text: string; location: number }[] = [];
  const content: string[] = [];
  for (const [title, text] of Object.entries(sections)) {
    anchors.push({ element: 'h2', id: title, text: title, location: content.length });
    content.push(title, ...text.split(' '));
  }
  return { url: '/agents/x/', content: content.join(' '), meta: {}, filters: {}, anchors };
}

test('of what stands for a word, only the telling words are marked', () => {
  expect([...marks('login').keys()].sort()).toEqual(['login', 'sign']);
  expect([...marks('it forgot').keys()]).toEqual([]);
  expect([...marks('it forgets').keys()]).toEqual(['memori']);
  expect([...marks('in').keys()]).toEqual(['in']);
});

test('a sentence is shown before code that holds the same words', () => {
  const { passages } = hitData(
    textOf({
      Code: 'import { memo } from react; const x = useMemory(() => [memory]);',
      Prose: 'It frees the memory that a page of React holds.',
    }),
    marks('react memory'),
    false,
  );
  expect(passages.map(({ title }) => title)).toEqual(['Prose', 'Code']);
  expect(passages[0]!.excerpt).toContain('<mark>memory</mark> that a page of <mark>React</mark>');
});

test('an excerpt that begins or ends within a sentence says so', () => {
  const far = Array.from({ length: 40 }, (_, number) => `w${number}`).join(' ');
  const excerptOf = (text: string) =>
    hitData(textOf({ Part: text }), marks('memory'), false).passages[0]!.excerpt;
  expect(excerptOf(`${far} memory ${far}`)).toMatch(/^…w37 .*\w…$/);
  expect(excerptOf('It frees memory of pages.')).toBe('It frees <mark>memory</mark> of pages.');
  expect(excerptOf(`${far} end. It surely frees memory. ${far}`)).toMatch(/^It surely frees .*…$/);
});

test('marks stand around words, not around the signs of a sentence', () => {
  const excerpt = (text: string) =>
    hitData(textOf({ Head: text }), marks('react memory'), false).passages[0]!.excerpt;
  expect(excerpt('"React," they say (memory); React&gt; \u201cmemory\u201d?')).toBe(
    '"<mark>React</mark>," they say (<mark>memory</mark>); <mark>React&gt;</mark> “<mark>memory</mark>”?',
  );
});
