import { processWide } from './process-wide.ts';

/** What a build spends its time on. */
export type Stage =
  | 'read'
  | 'understand'
  | 'check'
  | 'relate'
  | 'compare'
  | 'bundle'
  | 'render'
  | 'print'
  | 'publish'
  | 'color'
  | 'index';

const spent = processWide('stopwatch', () => new Map<Stage, number>());

/** Does something that takes no waiting, and adds its time to a stage. */
export function timed<T>(stage: Stage, work: () => T): T {
  const began = performance.now();
  try {
    return work();
  } finally {
    addTime(stage, performance.now() - began);
  }
}

/** Adds milliseconds to a stage. */
export function addTime(stage: Stage, milliseconds: number): void {
  spent.set(stage, (spent.get(stage) ?? 0) + milliseconds);
}

/** Milliseconds by stage so far. */
export function timeSpent(): ReadonlyMap<Stage, number> {
  return spent;
}
