import { formatPatch, type StructuredPatchHunk } from 'diff';

/** How many lines that stay are shown around those that change. */
const CONTEXT = 3;

/**
 * What becomes of a text in which lines were changed where they stand, as a unified diff. Its time grows with the text:
 * no line is looked for elsewhere.
 * @throws TypeError if the texts do not have the same number of lines
 */
export function diffLines(path: string, before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) throw new TypeError(`${path} has lost or won lines`);
  const names = { oldFileName: `a/${path}`, newFileName: `b/${path}` };
  const hunks = clustersOf(old, now).map((lines) => hunkOf(lines, old, now));
  const headers = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };
  return formatPatch({ ...names, oldHeader: undefined, newHeader: undefined, hunks }, headers);
}

/** Lines that changed, those together that are shown together. */
function clustersOf(old: readonly string[], now: readonly string[]): number[][] {
  const clusters: number[][] = [];
  for (const line of old.keys()) {
    if (old[line] === now[line]) continue;
    const last = clusters.at(-1);
    if (last !== undefined && line - last.at(-1)! <= 2 * CONTEXT + 1) last.push(line);
    else clusters.push([line]);
  }
  return clusters;
}

function hunkOf(
  changed: readonly number[],
  old: readonly string[],
  now: readonly string[],
): StructuredPatchHunk {
  // What follows the last newline is a line only if there is something.
  const end = old.at(-1) === '' && now.at(-1) === '' ? old.length - 1 : old.length;
  const first = Math.max(0, changed[0]! - CONTEXT);
  const behind = Math.min(end, changed.at(-1)! + CONTEXT + 1);
  const lines: string[] = [];
  for (let line = first; line < behind;) {
    let next = line;
    while (next < behind && old[next] !== now[next]) next++;
    if (next === line) lines.push(...shown(' ', old, line, ++next));
    else lines.push(...shown('-', old, line, next), ...shown('+', now, line, next));
    line = next;
  }
  const size = behind - first;
  return { oldStart: first + 1, oldLines: size, newStart: first + 1, newLines: size, lines };
}

function shown(mark: string, all: readonly string[], from: number, to: number): string[] {
  const lines = all.slice(from, to).map((line) => mark + line);
  return to === all.length ? [...lines, '\\ No newline at end of file'] : lines;
}
