import { afterAll, expect, test } from 'vitest';
import { packEveryday, unpackEveryday } from '../../src/search/everyday-file.ts';
import { everydayStems, notice } from '../../src/search/everyday-words.ts';
import { packInOrder, unpackInOrder } from '../../src/search/front-coding.ts';
import { closePagefind } from '../../src/search/pagefind-process.ts';
import { openInNode } from './index-in-node.ts';
import { ask } from '../../src/search/ask.ts';

afterAll(closePagefind);

test('the words of a small dictionary are everyday words, slips are not', () => {
  const stems = everydayStems();
  expect(stems.length).toBeGreaterThan(10_000);
  expect(stems).toEqual(stems.toSorted());
  expect(stems).toEqual(expect.arrayContaining(['lose', 'cook', 'colour', 'color', 'repli']));
  for (const slip of ['kubernt', 'recieve', 'databse']) expect(stems).not.toContain(slip);
});

test('the file of everyday words holds them, and says whose they are', () => {
  const stems = everydayStems();
  const text = Buffer.from(packEveryday(stems, notice).content).toString();
  expect([...unpackEveryday(text)]).toEqual(stems);
  expect(text).toContain('Kevin Atkinson');
});

test('words in order come back, also those that share more than one character can say', () => {
  const long = 'a'.repeat(40);
  const words = ['', 'a', long, `${long}b`, 'é', 'éa', '数据', '数据库'];
  expect(unpackInOrder(packInOrder(words))).toEqual(words);
});

const agent = (name: string, body: string) => ({
  [`${name}.md`]: `---\nname: ${name}\ndescription: ${body}\n---\n${body}\n`,
});

test('everyday words are loaded only for a word that the catalog does not know', async () => {
  const { search } = await openInNode({
    ...agent('closing-books', 'Closing of the books.'),
    ...agent('baker', 'Cookies.'),
  });
  let loaded = 0;
  const counting = { ...search, everyday: () => (loaded++, search.everyday()) };
  const found = async (query: string) => {
    const { results, setAside, repairs } = await ask(counting, query);
    return {
      names: await Promise.all(results.map(async (hit) => (await hit.data()).meta.name)),
      setAside,
      repairs,
    };
  };
  expect((await found('closing books')).names).toEqual(['closing-books']);
  expect(loaded).toBe(0);
  expect(await found('clothing the books')).toEqual({
    names: ['closing-books'],
    setAside: ['clothing'],
    repairs: [],
  });
  expect(loaded).toBe(1);
  // Where there is nothing else to ask for, a guess is better than nothing.
  expect((await found('clothing')).repairs).toEqual([{ typed: 'clothing', read: 'closing' }]);
  expect((await found('cook')).names).toEqual(['baker']);
  expect((await found('books to cook or burn')).setAside).toEqual(['cook', 'burn']);
});
