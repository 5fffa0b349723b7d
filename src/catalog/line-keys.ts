// What still saves the author's words where frontmatter is not YAML even with quotes: keys at the start of lines.
import { isToolKey, settleValues, type LineValue } from './line-values.ts';
import type { KeyPlace } from './strict-yaml.ts';

/** Fields read line by line. */
export interface LineKeys {
  data: Record<string, LineValue>;
  /** Where in the block each key stands; of one that stands there again, where its value was taken from. */
  places: Record<string, KeyPlace>;
  /** Keys that had been there before, and both lines, 1-based. */
  repeats: { key: string; line: number; first: number }[];
  /** 0-based line of the block at which reading stopped, because no frontmatter looks like it. */
  stop: number;
  /** Words above `stop` that belong to no key, and the 0-based line on which they start. */
  stray?: { text: string; start: number };
}

/**
 * Reads `key: value` where a known key at the start of a line begins a field, and everything else continues one.
 * A key after a stray space or tab counts too, below a one-line value; after spaces below no prose.
 *
 * A key may come again: the last value counts, as for parsers that allow it, but of tools all that any of them grants.
 * In prose only keys of tools come again, since anybody may write `name:` in an example.
 */
export function readLineKeys(block: string, known: ReadonlySet<string>): LineKeys {
  const all = block.split('\n');
  const stop = bodyStart(all);
  const found = new Map<string, string[][]>();
  const places: Record<string, KeyPlace> = {};
  const firstLines = new Map<string, number>();
  const repeats: LineKeys['repeats'] = [];
  const strays: { line: string; index: number }[] = [];
  let current: string[] | undefined;
  let isDescription = false;
  let isProse = false;
  for (const [index, line] of all.slice(0, stop).entries()) {
    const [, indent = '', key = '', gap = '', value = ''] = keyLine.exec(line) ?? oddKeyLine.exec(line) ?? [];
    const isOneLine = current?.length === 1 && /^[^|>]/.test(current[0]!);
    // A space before the first key of all is a slip: nothing stands above that it could belong to.
    const mayBeIndented = found.size === 0 || (isOneLine && (indent === '\t' || !isDescription));
    const first = firstLines.get(key);
    const mayCome = first === undefined || isToolKey(key) || !isProse;
    if (known.has(key) && mayCome && (indent === '' || mayBeIndented)) {
      const column = indent.length + 1;
      const at = { line: index + 1, column, valueLine: index + 1 };
      if (first === undefined || !isToolKey(key)) {
        delete places[key];
        places[key] = { ...at, valueColumn: column + key.length + gap.length };
      }
      if (first === undefined) firstLines.set(key, at.line);
      else repeats.push({ key, line: at.line, first });
      current = [value];
      isDescription = key === 'description';
      isProse = false;
      if (first === undefined) found.set(key, [current]);
      else found.get(key)!.push(current);
    } else if (/^\.\.\.\s*$/.test(line)) {
      // The end of a YAML document: a sign, not a word.
      current = undefined;
      isProse = true;
    } else if (current !== undefined) {
      current.push(line);
      isProse ||= isDescription && /^\S/.test(line);
    } else {
      strays.push({ line, index });
    }
  }
  const data = Object.fromEntries([...found].map(([key, values]) => [key, settleValues(key, values)]));
  return { data, places, repeats, stop, ...strayWords(strays) };
}

/** A key, what tells it from its value, and the value. */
const keyLine = /^(\t| {0,3})([A-Za-z_][\w-]*)(:[ \t]+|:(?=$))(.*)$/s;
/** The same without the space, or with another sign. */
const oddKeyLine = /^()(name|description|tools|model|color)(:|[ \t]*[=：][ \t]*)(\S.*)$/s;

/** What is left of the lines that belong to no key: comments are none of the author's words to a reader. */
function strayWords(lines: readonly { line: string; index: number }[]): Pick<LineKeys, 'stray'> {
  const words = lines.filter(({ line }) => !/^\s*#/.test(line));
  const first = words.find(({ line }) => line.trim() !== '');
  if (first === undefined) return {};
  // Lines that stood apart stay apart.
  const parts = words.map(({ line, index }, at) =>
    at > 0 && words[at - 1]!.index < index - 1 ? `\n${line}` : line,
  );
  return { stray: { text: parts.join('\n').trim(), start: first.index } };
}

/**
 * 0-based index of the first line that cannot be frontmatter: a heading, a code fence, a rule, or the `# Title` above a
 * heading. Length if there is none.
 */
export function bodyStart(lines: string[]): number {
  const found = lines.findIndex(
    (line, at) =>
      /^#{2,6} /.test(line) || /^(```|~~~)/.test(line) || /^-{3,}\s*$/.test(line) || isTitle(lines, at),
  );
  if (found < 0) return lines.length;
  const above = lines.slice(0, found).findLastIndex((line) => line.trim() !== '');
  return /^## /.test(lines[found]!) && /^# \S/.test(lines[above] ?? '') ? above : found;
}

/** `# Title` after a blank line: without the blank line it may be a YAML comment. */
function isTitle(lines: string[], index: number): boolean {
  return /^# \S/.test(lines[index]!) && lines[index - 1]?.trim() === '';
}
