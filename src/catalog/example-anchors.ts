import { createHash } from 'node:crypto';
import type { Example } from './agent.ts';

/**
 * Gives every example an anchor made from what it says, so that a link to it holds when others are added or moved:
 * `example-` and six digits of a hash of its words. Quotation marks, spaces and capitals do not count, nor does the
 * commentary, which authors polish. Of two that say the same, the second gets `-2`.
 */
export function withAnchors(examples: readonly Omit<Example, 'id'>[]): Example[] {
  const counts = new Map<string, number>();
  return examples.map((example) => {
    const base = `example-${hashOf(example)}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { id: count === 1 ? base : `${base}-${count}`, ...example };
  });
}

/** The anchor that an example has by its place, from 1: for links made before, and for those who count. */
export function placeAnchor(number: number): string {
  return `example-${number}`;
}

function hashOf({ context, turns, text, commentary }: Omit<Example, 'id'>): string {
  const said = turns.map((turn) => [turn.speaker, wordsOf(turn.text)]);
  const spoken = [wordsOf(context ?? ''), ...said, wordsOf(text ?? '')];
  const isSilent = turns.length === 0 && !context && !text;
  const content = JSON.stringify(isSilent ? wordsOf(commentary ?? '') : spoken);
  return createHash('sha256').update(content).digest('hex').slice(0, 6);
}

function wordsOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(' ');
}
