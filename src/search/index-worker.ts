// A thread that builds a search index: the other end of `index-elsewhere.ts`.
import { parentPort } from 'node:worker_threads';
import { buildIndex, closeIndexer } from './build-index.ts';
import type { IndexInput } from './index-input.ts';

parentPort!.once('message', async (input: IndexInput) => {
  const files = await buildIndex(input);
  await closeIndexer();
  parentPort!.postMessage(files);
  parentPort!.close();
});
