import { afterAll, expect, test } from 'vitest';
import { ask } from '../../src/search/ask.ts';
import { partsOf } from '../../src/search/normalise.ts';
import { closePagefind } from '../../src/search/pagefind-process.ts';
import { isWholeName, withoutParts } from '../../src/search/whole-names.ts';
import { openInNode } from './index-in-node.ts';

afterAll(closePagefind);

const agent = (name: string, description: string) => ({
  [`${name}.md`]: `---\nname: ${name}\ndescription: ${description}\n---\nDo it.\n`,
});

test('who asks for Java is not led to JavaScript, and finds what says both', async () => {
  const { search } = await openInNode({
    ...agent('javascript-pro', 'Writes JavaScript for pages.'),
    ...agent('java-pro', 'Writes Java for servers.'),
    ...agent('porter', 'Moves Java to JavaScript.'),
  });
  const names = async (query: string) => {
    const { results } = await ask(search, query);
    return Promise.all(results.map(async (hit) => (await hit.data()).meta['name']));
  };
  expect((await names('java')).sort()).toEqual(['java-pro', 'porter']);
  expect((await names('javascript')).sort()).toEqual(['javascript-pro', 'porter']);
  expect(await names('script')).toEqual([]);
  const [first] = (await ask(search, 'java servers')).results;
  expect((await first!.data()).passages[0]!.excerpt).toContain('<mark>Java</mark>');
});

test('a name is not taken apart, other compounds are', () => {
  expect(isWholeName('javascript')).toBe(true);
  expect(partsOf('JavaScript/TypeScript')).toEqual(['javascript', 'typescript']);
  expect(partsOf('pullRequest-review')).toEqual(['pull', 'request', 'review']);
});

test('only the places of the name are taken, and those of fields by field', () => {
  const entry = (word: string, places: number[], fields: number[]) => ({
    word,
    posted: [[[3, places, fields]], []] as [[number, number[], number[]][], []],
  });
  const [java, whole] = withoutParts([
    entry('java', [-9, 3, 4, -17, 5], [-1, 0, 2, -2, 0]),
    entry('javascript', [-17, 3, 9], [-1, 0]),
  ]);
  expect(java!.posted[0]).toEqual([[3, [-9, 7, -17, 5], [-1, 2, -2, 0]]]);
  expect(whole!.posted[0]).toEqual([[3, [-17, 3, 9], [-1, 0]]]);
});
