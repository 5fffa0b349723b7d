import type { Replacement } from '../files/save.ts';
import type { Lines } from './place.ts';

/** A tool in a list, and what is to stand there; nothing for none. */
interface ListedTool {
  line: number;
  column: number;
  tool: string;
  instead: string | undefined;
}

/** Replaces a tool in a list of any shape, or takes it out with its comma; nothing where the shape is another. */
export function replaceTool(lines: Lines, { line, column, tool, instead }: ListedTool): Replacement[] {
  const text = lines.textOf(line);
  const start = lines.startOf(line);
  const from = column - 1;
  if (!text.startsWith(tool, from)) return [];
  if (instead !== undefined) return [{ start: start + from, end: start + from + tool.length, text: instead }];
  // An item of its own line goes with the line.
  if (new RegExp(`^\\s*-\\s+["']?${tool}["']?\\s*$`).test(text))
    return [{ start, end: lines.startOf(line + 1), text: '' }];
  const before = /(?:,\s*)?["']?$/.exec(text.slice(0, from))![0];
  const after = /^["']?(?:\s*,\s*)?/.exec(text.slice(from + tool.length))![0];
  const quote = /["']$/.exec(before)?.[0] ?? '';
  if (!after.startsWith(quote)) return [];
  // One of two commas stays: the one before, if there is one.
  const hasBefore = before.includes(',');
  const hasAfter = after.includes(',');
  if (!hasBefore && !hasAfter) return [];
  const first = hasBefore ? from - before.length : from - quote.length;
  const last = from + tool.length + (hasBefore ? quote.length : after.length);
  return [{ start: start + first, end: start + last, text: '' }];
}
