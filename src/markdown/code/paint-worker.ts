// A thread that colours code: the other end of `painter.ts`.
import { parentPort } from 'node:worker_threads';
import { paint } from './paint.ts';
import type { Painted, ToPaint } from './painter.ts';

parentPort!.on('message', async ({ id, code, language }: ToPaint) => {
  parentPort!.postMessage({ id, html: await paint(code, language) } satisfies Painted);
});
