// A thread that builds search indexes: the other end of `index-elsewhere.ts`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { codeFingerprint } from '../cache/fingerprint.ts';
import { cacheFolder } from '../cache/folder.ts';
import { buildIndex, type BuildOptions } from './build-index.ts';
import type { IndexInput } from './index-input.ts';
import { closePagefind } from './pagefind-process.ts';
import { keptParts } from './kept-parts.ts';

const code = codeFingerprint(fileURLToPath(new URL('../../', import.meta.url)));
const options: BuildOptions = {
  kept: keptParts(join(cacheFolder(), 'index'), code),
  ...((workerData as { isFollowing: boolean }).isFollowing && { level: 1, last: new Map() }),
};
let turn = Promise.resolve();

parentPort!.on('message', (input: IndexInput | 'close') => {
  turn = turn.then(async () => {
    if (input !== 'close') return parentPort!.postMessage(await buildIndex(input, options));
    await closePagefind();
    parentPort!.close();
  });
});
