// A thread that colours code: the other end of `painter.ts`.
import { parentPort } from 'node:worker_threads';
import { paint } from './paint.ts';
import type { Painted, ToPaint } from './painter.ts';

let turn = Promise.resolve();

parentPort!.on('message', ({ id, code, language }: ToPaint) => {
  // One after the other: the time of each is its own.
  turn = turn.then(async () => {
    const began = performance.now();
    const html = await paint(code, language);
    parentPort!.postMessage({ id, html, time: performance.now() - began } satisfies Painted);
  });
});
