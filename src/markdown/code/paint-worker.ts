// A thread that colours code: the other end of `painter.ts`.
import { parentPort } from 'node:worker_threads';
import { paint } from './paint.ts';
import type { Painted, ToPaint } from './painter.ts';

parentPort!.on('message', async ({ id, code, language }: ToPaint) => {
  const began = performance.now();
  const html = await paint(code, language);
  parentPort!.postMessage({ id, html, time: performance.now() - began } satisfies Painted);
});
