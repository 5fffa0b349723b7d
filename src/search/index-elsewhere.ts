import { Worker } from 'node:worker_threads';
import type { IndexInput } from './index-input.ts';
import type { IndexFile } from './pagefind-files.ts';

/**
 * Builds a search index in a thread of its own, while this one does other work.
 * @throws with Pagefind's own words if it refuses
 */
export async function indexElsewhere(input: IndexInput): Promise<IndexFile[]> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  worker.postMessage(input);
  const { promise, resolve, reject } = Promise.withResolvers<IndexFile[]>();
  worker.once('message', resolve).once('error', reject);
  worker.once('exit', () => reject(new Error('The thread that builds the search index ended without one.')));
  return promise;
}
