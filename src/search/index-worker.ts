// A thread that builds a search index: the other end of `index-elsewhere.ts`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { codeFingerprint } from '../cache/fingerprint.ts';
import { cacheFolder } from '../cache/folder.ts';
import { buildIndex } from './build-index.ts';
import type { IndexInput } from './index-input.ts';
import { closeIndexer } from './indexer.ts';
import { keptParts } from './kept-parts.ts';

parentPort!.once('message', async (input: IndexInput) => {
  const code = codeFingerprint(fileURLToPath(new URL('../../', import.meta.url)));
  const files = await buildIndex(input, keptParts(join(cacheFolder(), 'index'), code));
  await closeIndexer();
  parentPort!.postMessage(files);
  parentPort!.close();
});
