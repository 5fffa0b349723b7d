import { Worker } from 'node:worker_threads';
import type { BundledLanguage } from 'shiki/langs';
import { addTime } from '../../cache/stopwatch.ts';
import type { Paint } from './paint.ts';

/** What is sent to the thread. */
export interface ToPaint {
  id: number;
  code: string;
  language: BundledLanguage;
}

/** What comes back. */
export interface Painted {
  id: number;
  html: string | undefined;
  /** Milliseconds it took. */
  time: number;
}

/** A thread that colours code. */
export interface Painter {
  /** Rejects when the thread fails. */
  paint: Paint;
  close: () => Promise<void>;
}

/** Starts a thread that colours code while this one does other work, in the order it is asked. */
export function startPainter(): Painter {
  const worker = new Worker(new URL('./paint-worker.ts', import.meta.url), {
    // In the usual 48 MB the tokens of a hundred blocks lie about: the whole thread needs a third less so, in the same time.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const waiting = new Map<number, PromiseWithResolvers<string | undefined>>();
  let asked = 0;
  let failure: unknown;
  worker.on('message', ({ id, html, time }: Painted) => {
    addTime('color', time);
    waiting.get(id)?.resolve(html);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  const fail = (cause: unknown) => {
    failure = cause;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that colours code has ended.')));
  worker.unref();
  return {
    paint(code, language) {
      if (failure !== undefined) return Promise.reject(failure as Error);
      const id = asked++;
      const result = Promise.withResolvers<string | undefined>();
      waiting.set(id, result);
      worker.ref();
      worker.postMessage({ id, code, language } satisfies ToPaint);
      return result.promise;
    },
    close: async () => void (await worker.terminate()),
  };
}
