// Where things stand in the text that is mended. Lines are 1-based as in problems; offsets count UTF-16 units.
import type { Replacement } from '../files/save.ts';
import type { Reading } from './reading.ts';

/** A text by its lines. */
export interface Lines {
  /** Offset at which a line begins. */
  startOf(line: number): number;
  /** Offset behind the last character of a line. */
  endOf(line: number): number;
  /** The line without its end. */
  textOf(line: number): string;
}

/** Makes the lines of a text findable. */
export function linesOf(text: string): Lines {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  const textOf = (line: number) => (lines[line - 1] ?? '').replace(/\r$/, '');
  const startOf = (line: number) => starts[line - 1]!;
  return { startOf, textOf, endOf: (line) => startOf(line) + textOf(line).length };
}

/** The last line of the value of a key: without blank lines and comments behind it. */
export function lastLineOf({ source, checked }: Reading, key: string): number {
  const { line: first } = source.places[key]!;
  const keys = Object.values(source.places).map(({ line }) => line);
  // A key that is there twice ends a value wherever it stands.
  const repeats = source.problems.flatMap(({ code, line, args }) =>
    code === 'frontmatter-key-twice' ? [line!, args.first] : [],
  );
  const next = keys.concat(repeats, checked.agent.prompt.line - 1).filter((line) => line > first);
  let last = next.reduce((one, other) => Math.min(one, other), source.lines.length + 1) - 1;
  while (last > first && /^(?:\s*|#.*)$/.test(source.lines[last - 1]!)) last--;
  return last;
}

/** The indentation of the line on which a key stands. */
export function indentOf({ source }: Reading, key: string): string {
  return /^[ \t]*/.exec(source.lines[source.places[key]!.line - 1]!)![0];
}

/** Puts something in the place of the whole value of a key. */
export function replaceValue(reading: Reading, lines: Lines, key: string, value: string): Replacement {
  const { line, column } = reading.source.places[key]!;
  const colon = lines.textOf(line).indexOf(':', column - 1);
  return {
    start: lines.startOf(line) + colon + 1,
    end: lines.endOf(lastLineOf(reading, key)),
    text: ` ${value}`,
  };
}
