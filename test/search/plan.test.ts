import { describe, expect, test } from 'vitest';
import { nameWord, signWords, spaced } from '../../src/search/normalise.ts';
import { makePlan } from '../../src/search/plan.ts';
import { trusted } from '../../src/search/terms.ts';
import { packWords, unpackWords } from '../../src/search/words-file.ts';

const forms = [
  ...[
    'accessibility',
    'audit',
    'ci',
    'cicd',
    'code',
    'cpp',
    'data',
    'database',
    'frontend',
    'go',
    'kubernetes',
    'listing',
  ],
  ...[
    'payment',
    'product',
    'pull',
    'python',
    'react',
    'request',
    'rest',
    'review',
    'slow',
    'swift',
    'test',
    '数据',
  ],
];
const words = unpackWords(
  packWords({
    words: forms.map((form) => ({ form, agents: form === 'code' ? 30 : 2 })),
    synonyms: {
      k8s: ['kubernetes'],
      pr: ['pull request'],
      slow: ['performance'],
      ci: ['cicd'],
      audit: ['review'],
    },
    roles: { review: ['audit'] },
    meanings: [
      [['charg custom', 'everi month'], ['payment']],
      [['hack'], ['audit', 'code review']],
      [['slow'], ['code']],
    ],
    inExamples: Array<number>(40).fill(0),
    copies: [],
  }),
);
const everyday = new Set(['cook', 'dat', 'pay', 'listen', 'review', 'test', 'pull']);
const plan = (query: string) => makePlan(query, { words, everyday });
const asked = (query: string) => plan(query).terms.map(({ ways }) => ways.map((way) => way.words));

describe('a plan', () => {
  test('drops politeness, unless there is nothing else', () => {
    expect(asked('can someone please help with our product listing')).toEqual([['product'], ['listing']]);
    expect(plan('how do I get help').setAside).toEqual(['how', 'do', 'i', 'get', 'help']);
  });

  test.each([
    ['is our code slow before we go live', false],
    ["the test won't go through", false],
    ['review the rest of the code', false],
    ['review our go code', true],
    ['python code to go', true],
    ['review code written in Go', true],
    ['go', true],
    ['rest code', true],
    ['how should we react to slow code', false],
    ['move our code to react', true],
    ['audit our react to test it', true],
    ['react code', true],
    ['a swift reply on slow code', false],
    ['swift code', true],
    ['audit our react code', true],
  ])('takes a word for a name of the trade in “%s”: %s', (query, isName) => {
    const typed = plan(query).terms.map((term) => term.typed);
    expect(['go', 'react', 'rest', 'swift'].some((name) => typed.includes(name))).toBe(isName);
  });

  test('asks for what a word stands for beside it, or in its place', () => {
    expect(plan('slow').terms[0]!.ways).toEqual([
      { words: 'slow', trust: 1 },
      { words: 'performance', trust: trusted.beside },
    ]);
    expect(plan('k8s').terms[0]!.ways).toEqual([{ words: 'kubernetes', trust: trusted.instead }]);
    expect(asked('PR')).toEqual([['pull request']]);
  });

  test('asks for no synonyms beside the words of a sentence, but for abbreviations', () => {
    expect(asked('audit code')[0]).toEqual(['audit', 'review']);
    const sentence = asked('audit python code of the product listing on k8s in ci');
    expect(sentence[0]).toEqual(['audit']);
    expect(sentence.at(-2)).toEqual(['kubernetes']);
    expect(sentence.at(-1)).toEqual(['ci', 'cicd']);
  });

  test('asks for what is meant by what people say, in whatever form, beside their own words', () => {
    const meant = (query: string) =>
      plan(query).meant.map(({ typed, ways }) => [typed, ...ways.map((way) => way.words)]);
    expect(meant('we were charging our customers for data')).toEqual([['charg custom', 'payment']]);
    expect(asked('we were charging our customers for data')).toEqual([['data']]);
    expect(plan('we were charging our customers for data').setAside).toEqual([]);
    // Said in two ways, it is asked once; a word that agents use is asked as well.
    expect(meant('charge the customer every month, slow')).toEqual([
      ['charg custom', 'payment'],
      ['slow', 'code'],
    ]);
    expect(meant('hacked')).toEqual([['hack', 'audit', 'code review']]);
    expect(plan('hacked').terms).toEqual([]);
    expect(asked('is it slow')).toEqual([['slow', 'performance']]);
    expect(meant('customers charge')).toEqual([]);
  });

  test('asks for who does a thing beside it, in a sentence and in its place too', () => {
    const role = { words: 'audit', trust: trusted.role };
    expect(plan('review').terms[0]!.ways).toEqual([{ words: 'review', trust: 1 }, role]);
    expect(plan('review python code of the product listing').terms[0]!.ways).toContainEqual(role);
    expect(asked('"review"')).toEqual([['review']]);
  });

  test('reads no meaning into words in quotation marks', () => {
    expect(plan('"hacked" data').meant).toEqual([]);
    expect(plan('"hacked" data').terms.map(({ typed }) => typed)).toEqual(['hacked', 'data']);
  });

  test('reads a degree of an adjective as the adjective', () => {
    for (const degree of ['slower', 'slowest'])
      expect(asked(degree)[0]).toEqual(expect.arrayContaining(['performance']));
  });

  test('takes a word that begins otherwise for another word, not for a slip', () => {
    expect(plan('gython').setAside).toEqual(['gython']);
    expect(plan('pithon').repairs).toEqual([{ typed: 'pithon', read: 'python' }]);
    expect(plan('gubernetes').repairs).toEqual([{ typed: 'gubernetes', read: 'kubernetes' }]);
  });

  test('repairs slips and says so, unless the words are quoted', () => {
    const repaired = plan('kuberntes accesibility');
    expect(repaired.repairs).toEqual([
      { typed: 'kuberntes', read: 'kubernetes' },
      { typed: 'accesibility', read: 'accessibility' },
    ]);
    expect(plan('"kuberntes" accesibility').repairs).toEqual([repaired.repairs[1]]);
    expect(plan('"kuberntes"').repairs).toEqual([]);
    expect(plan('"kuberntes"').terms.map(({ typed }) => typed)).toEqual(['kuberntes']);
  });

  test('completes what is still being typed rather than repairing it', () => {
    expect(asked('kube')).toEqual([['kubernetes']]);
    expect(plan('kube').repairs).toEqual([]);
  });

  test('takes an everyday word neither for a slip nor for the beginning of another word', () => {
    expect(plan('listening audit data').setAside).toEqual(['listening']);
    expect(plan('dat audit of python code').setAside).toEqual(['dat']);
    const strangers = makePlan('dat audit of python code listening', { words, everyday: new Set() });
    expect(strangers.terms[0]!.ways.map((way) => way.words)).toEqual(['data', 'database']);
    expect(strangers.repairs).toEqual([{ typed: 'listening', read: 'listing' }]);
  });

  test('goes on with an everyday word by an ending, or while it may be still typed', () => {
    expect(asked('dat')).toEqual([['data', 'database']]);
    expect(plan('dat ').setAside).toEqual(['dat']);
    expect(plan('audit python code dat').setAside).toEqual(['dat']);
    expect(asked('pay for python code audit')[0]).toEqual(['payment']);
  });

  test('says which words the catalog does not know', () => {
    expect(plan('kube listening pythn audit zzzzqqq').unknown).toEqual([
      'kube',
      'listening',
      'pythn',
      'zzzzqqq',
    ]);
    expect(plan('"kuberntes" k8s code').unknown).toEqual([]);
  });

  test('sets words aside that nobody uses', () => {
    expect(plan('python zzzzqqq').setAside).toEqual(['zzzzqqq']);
  });

  test.each([
    ['C++', ['cpp']],
    ['CI/CD', ['cicd']],
    ['front-end', ['frontend']],
    ['code-review', ['code', 'review']],
    ['pullRequest', ['pull', 'request']],
    ['Pythön’s', ['python']],
    ['数据库', ['数据']],
  ])('reads %s as %j', (query, typed) => {
    expect(plan(query).terms.map((term) => term.typed)).toEqual(typed);
  });

  test('takes quoted words as a phrase; an open quotation mark is none', () => {
    expect(plan('“pull request” review').phrases).toEqual(['pull request']);
    expect(plan('"pull request').phrases).toEqual([]);
    expect(plan('""').phrases).toEqual([]);
  });

  test('counts rare words more', () => {
    const [code, review] = plan('code review').terms;
    expect(review!.rarity).toBeGreaterThan(code!.rarity);
  });

  test('of a pasted page asks the most telling words, and is quick', () => {
    const page = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');
    const started = performance.now();
    const { terms } = plan(`${forms.join(' ')} ${page}`);
    expect(performance.now() - started).toBeLessThan(500);
    expect(terms.length).toBeLessThanOrEqual(16);
  });

  test.each([
    '',
    '???',
    '"',
    '😀',
    'שלום',
    '.*(+[',
    '<script>alert(1)</script>',
    '\0',
    '__proto__',
    'constructor',
  ])('is made of %j too', (query) => {
    expect(plan(query).terms.length).toBeLessThanOrEqual(2);
  });
});

describe('words', () => {
  test('a name is one word in any case and hyphenation', () => {
    for (const name of ['Backend systems engineer', 'backend-systems-engineer', 'BACKEND_SYSTEMS_ENGINEER'])
      expect(nameWord(name)).toBe('qnbackendsystemsengineer0');
  });

  test('names with signs have words of their own', () => {
    expect(signWords('C++ and C# on .NET with Node.js')).toEqual(['cpp', 'csharp', 'dotnet', 'Nodejs']);
  });

  test('words of scripts without spaces stand apart', () => {
    expect(spaced('数据库 ok').trim().split(/\s+/).length).toBeGreaterThan(2);
    expect(spaced('plain')).toBe('plain');
  });

  test('the file of words keeps every form', () => {
    expect(words.total).toBe(40);
    expect(words.forms.map(({ form }) => form)).toEqual(forms);
    expect(words.known.get('databas')).toEqual({ form: 'database', agents: 2 });
  });
});
