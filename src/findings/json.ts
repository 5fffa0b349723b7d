import type { Report } from './finding.ts';

/** For programs: `{ version, counts, findings }`. */
export function formatJson({ findings, counts }: Report): string {
  return printJson({ version: 1, counts, findings });
}

/**
 * JSON that may be printed in a terminal, and that every parser takes: JSON itself lets pass some characters that steer
 * a terminal, and halves of characters.
 */
export function printJson(value: unknown): string {
  const wellFormed = (_key: string, one: unknown) => (typeof one === 'string' ? one.toWellFormed() : one);
  const json = JSON.stringify(value, wellFormed, 2).replace(
    /[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
