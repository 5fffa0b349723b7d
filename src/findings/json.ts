import type { Report } from './finding.ts';

/** For programs: `{ version, counts, findings }`. */
export function formatJson({ findings, counts }: Report): string {
  return printJson({ version: 1, counts, findings });
}

/** JSON that may be printed in a terminal: JSON itself lets pass some control characters. */
export function printJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2).replace(
    /[\u007F-\u009F\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
