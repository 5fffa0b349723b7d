import { Worker } from 'node:worker_threads';
import { addTime } from '../cache/stopwatch.ts';
import type { Catalog } from '../catalog/load.ts';
import { indexInput, type IndexInput, type PlainInput } from './index-input.ts';
import type { IndexFile } from './pagefind-files.ts';

/** A thread that builds search indexes, one after the other. */
export interface Indexer {
  /** @throws with Pagefind's own words if it refuses; the thread has ended then */
  index: (input: IndexInput) => Promise<IndexFile[]>;
  /** Ends the thread once it has built what it was asked for. */
  close: () => void;
}

/** What is sent to the thread. */
export type ToIndexer = { input: PlainInput } | { documents: string[] } | 'close';

/** What comes back: the documents it has to index, by the places of their agents, and in the end the index. */
export type FromIndexer = { wanted: readonly number[] } | { files: IndexFile[] };

/** Builds the index of a catalog in a thread of its own. @throws with Pagefind's own words if it refuses */
export async function indexElsewhere(catalog: Catalog): Promise<IndexFile[]> {
  const began = performance.now();
  const indexer = startIndexer();
  const indexing = indexer.index(indexInput(catalog));
  indexer.close();
  return indexing.finally(() => addTime('index', performance.now() - began));
}

/**
 * Starts a thread that builds search indexes, while this one does other work. It keeps no process alive by itself.
 * @param isFollowing whether it will build the same index again and again: sooner, with larger files and in more memory
 */
export function startIndexer({ isFollowing = false } = {}): Indexer {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData: { isFollowing },
    resourceLimits: { maxYoungGenerationSizeMb: isFollowing ? 48 : 32 },
  });
  const waiting: { result: PromiseWithResolvers<IndexFile[]>; input: IndexInput }[] = [];
  let failure: unknown;
  const tell = (message: ToIndexer) => worker.postMessage(message);
  const fail = (cause: unknown) => {
    failure ??= cause;
    for (const { result } of waiting.splice(0)) result.reject(failure);
    void worker.terminate();
  };
  worker.on('message', (message: FromIndexer) => {
    const [current] = waiting;
    // What was still under way when it failed.
    if (!current) return;
    if ('wanted' in message)
      return void current.input.documents(message.wanted).then((documents) => tell({ documents }), fail);
    current.result.resolve(message.files);
    waiting.shift();
    if (waiting.length === 0) worker.unref();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that builds the search index has ended.')));
  worker.unref();
  return {
    index(input) {
      if (failure !== undefined) return Promise.reject(failure as Error);
      const result = Promise.withResolvers<IndexFile[]>();
      const { documents, ...plain } = input;
      waiting.push({ result, input });
      worker.ref();
      tell({ input: plain });
      return result.promise;
    },
    close: () => tell('close'),
  };
}
