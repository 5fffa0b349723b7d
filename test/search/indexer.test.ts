import { expect, test } from 'vitest';
import { startIndexer } from '../../src/search/index-elsewhere.ts';
import type { IndexInput } from '../../src/search/index-input.ts';

const input = (word: string): IndexInput => ({
  agents: [
    {
      url: '/agents/a/',
      key: word,
      slug: 'a',
      name: 'a',
      team: '',
      path: 'a.md',
    },
  ],
  synonyms: [],
  copies: [],
  documents: async () => [`<html><body><p data-pagefind-weight="6">An old ${word}</p></body></html>`],
});

test('another thread builds one index after the other, and ends when it is told to', async () => {
  const indexer = startIndexer();
  const [zebra, lion] = await Promise.all([indexer.index(input('zebra')), indexer.index(input('lion'))]);
  const wordsOf = (files: typeof zebra) =>
    Buffer.from(files!.find(({ path }) => path === 'words.json')!.content).toString();
  expect(wordsOf(zebra)).toContain('zebra');
  expect(wordsOf(lion)).toContain('lion');
  expect(wordsOf(lion)).not.toContain('zebra');
  const last = indexer.index(input('ant'));
  indexer.close();
  expect(wordsOf(await last)).toContain('ant');
  await expect
    .poll(() => indexer.index(input('bee')).catch(String), { timeout: 5000 })
    .toContain('has ended');
});

test('documents that cannot be made fail the index, and the thread ends', async () => {
  const indexer = startIndexer();
  const broken = { ...input('cat'), documents: () => Promise.reject(new Error('No document.')) };
  const results = await Promise.allSettled([indexer.index(broken), indexer.index(input('dog'))]);
  for (const result of results) expect(result).toMatchObject({ reason: { message: 'No document.' } });
  await expect(indexer.index(input('cow'))).rejects.toThrow('No document.');
});
