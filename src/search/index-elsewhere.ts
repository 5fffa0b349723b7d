import { Worker } from 'node:worker_threads';
import type { IndexInput } from './index-input.ts';
import type { IndexFile } from './pagefind-files.ts';

/** A thread that builds search indexes, one after the other. */
export interface Indexer {
  /** @throws with Pagefind's own words if it refuses; the thread has ended then */
  index: (input: IndexInput) => Promise<IndexFile[]>;
  /** Ends the thread once it has built what it was asked for. */
  close: () => void;
}

/**
 * Starts a thread that builds search indexes, while this one does other work. It keeps no process alive by itself.
 * @param isFollowing whether it will build the same index again and again: sooner, with larger files and in more memory
 */
export function startIndexer({ isFollowing = false } = {}): Indexer {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: { isFollowing },
    resourceLimits: { maxYoungGenerationSizeMb: isFollowing ? 48 : 8 },
  });
  const waiting: PromiseWithResolvers<IndexFile[]>[] = [];
  let failure: unknown;
  worker.on('message', (files: IndexFile[]) => {
    waiting.shift()!.resolve(files);
    if (waiting.length === 0) worker.unref();
  });
  const fail = (cause: unknown) => {
    failure ??= cause;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that builds the search index has ended.')));
  worker.unref();
  return {
    index(input) {
      if (failure !== undefined) return Promise.reject(failure as Error);
      const result = Promise.withResolvers<IndexFile[]>();
      waiting.push(result);
      worker.ref();
      worker.postMessage(input);
      return result.promise;
    },
    close: () => worker.postMessage('close'),
  };
}
