// A thread that builds search indexes: the other end of `index-elsewhere.ts`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { codeFingerprint } from '../cache/fingerprint.ts';
import { cacheFolder } from '../cache/folder.ts';
import { buildIndex, type BuildOptions } from './build-index.ts';
import type { FromIndexer, ToIndexer } from './index-elsewhere.ts';
import type { MakeDocuments } from './index-input.ts';
import { closePagefind } from './pagefind-process.ts';
import { keptParts } from './kept-parts.ts';

const code = codeFingerprint(fileURLToPath(new URL('../../', import.meta.url)));
const options: BuildOptions = {
  kept: keptParts(join(cacheFolder(), 'index'), code),
  ...((workerData as { isFollowing: boolean }).isFollowing && { level: 1, last: new Map() }),
};
let turn = Promise.resolve();
let coming = Promise.withResolvers<string[]>();

const documents: MakeDocuments = (places) => {
  coming = Promise.withResolvers();
  tell({ wanted: places });
  return coming.promise;
};

parentPort!.on('message', (message: ToIndexer) => {
  if (message !== 'close' && 'documents' in message) return coming.resolve(message.documents);
  turn = turn.then(async () => {
    if (message !== 'close')
      return tell({ files: await buildIndex({ ...message.input, documents }, options) });
    await closePagefind();
    parentPort!.close();
  });
});

function tell(message: FromIndexer): void {
  parentPort!.postMessage(message);
}
