// What to do with frontmatter that is not YAML: first what Claude Code does, then what still saves the author's words.
import { closers, openBrackets } from './brackets.ts';
import { shown } from './problems.ts';
import { isFailure, parseStrictYaml, type KeyPlace } from './strict-yaml.ts';

/** A line whose value was quoted so that YAML takes it. */
export interface Requoted {
  key: string;
  /** 1-based line in the block. */
  line: number;
  /** 1-based column of what YAML trips over. */
  column: number;
  /** What it trips over, in words that follow "holds". */
  found: string;
  /** What helps: quotation marks around the value, the second of them, lines of its own (it holds such marks), or a bracket. */
  mend: 'quote' | 'unquote' | 'block' | 'close';
}

/** Quotes the value of every one-line `key: value` that holds a character with a meaning in YAML. */
export function requote(block: string): { text: string; changed: Requoted[] } {
  const changed: Requoted[] = [];
  const lines = block.split('\n').map((line, index) => {
    const match = /^([A-Za-z_][\w-]*):([ \t]+)(\S.*)$/s.exec(line);
    if (!match) return line;
    const [, key, gap, rest] = match as unknown as [string, string, string, string];
    const value = rest.trimEnd();
    if (isQuoted(value) || isFlow(value) || isBlockHeader(value) || !risky.test(value)) return line;
    // What YAML takes as it stands keeps its meaning: a comment after a value is no part of it.
    if (!isFailure(parseStrictYaml(line))) return line;
    const { offset, ...what } = trouble(key, value);
    changed.push({ key, line: index + 1, column: key.length + 1 + gap.length + offset, ...what });
    return `${key}:${gap}${rewritten(value, what.mend)}`;
  });
  return { text: lines.join('\n'), changed };
}

/** Fields read line by line. */
export interface LineKeys {
  data: Record<string, string>;
  /** Where in the block each key stands. */
  places: Record<string, KeyPlace>;
  /** 0-based line of the block at which reading stopped, because no frontmatter looks like it. */
  stop: number;
  /** Words above `stop` that belong to no key, and the 0-based line on which they start. */
  stray?: { text: string; start: number };
}

/**
 * Reads `key: value` where a known key at the start of a line begins a field, and everything else continues one.
 * A key after a stray space or tab counts too, below a one-line value; after spaces below no prose.
 */
export function readLineKeys(block: string, known: ReadonlySet<string>): LineKeys {
  const all = block.split('\n');
  const stop = bodyStart(all);
  const found = new Map<string, string[]>();
  const places: Record<string, KeyPlace> = {};
  const strays: { line: string; index: number }[] = [];
  let current: string[] | undefined;
  for (const [index, line] of all.slice(0, stop).entries()) {
    const [, indent = '', key = '', gap = '', value = ''] = keyLine.exec(line) ?? oddKeyLine.exec(line) ?? [];
    const isOneLine = current?.length === 1 && /^[^|>]/.test(current[0]!);
    const mayBeIndented = isOneLine && (indent === '\t' || current !== found.get('description'));
    if (known.has(key) && !found.has(key) && (indent === '' || mayBeIndented)) {
      const column = indent.length + 1;
      places[key] = {
        line: index + 1,
        column,
        valueLine: index + 1,
        valueColumn: column + key.length + gap.length,
      };
      current = [value];
      found.set(key, current);
    } else if (/^\.\.\.\s*$/.test(line)) {
      // The end of a YAML document: a sign, not a word.
      current = undefined;
    } else if (current !== undefined) {
      current.push(line);
    } else {
      strays.push({ line, index });
    }
  }
  const data = Object.fromEntries([...found].map(([key, value]) => [key, unwrap(value.join('\n').trim())]));
  return { data, places, stop, ...strayWords(strays) };
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

// No `#`: a comment is YAML, and quoting it would make it part of the value.
const risky = /[{}[\]*&!|>%@`"'<]|:(\s|$)/;

/** Whether quotation marks enclose all of a value. Not one pattern: it would run out of stack on a long value. */
function isQuoted(value: string): boolean {
  const mark = value[0];
  if (value.length < 2 || (mark !== '"' && mark !== "'") || !value.endsWith(mark)) return false;
  const inner = value.slice(1, -1);
  return mark === '"' ? !/["\\]/.test(inner.replace(/\\./gs, '')) : !inner.replaceAll("''", '').includes("'");
}

function isFlow(value: string): boolean {
  return /^\[[^[\]]*\]$/.test(value) || /^\{[^{}]*\}$/.test(value);
}

function isBlockHeader(value: string): boolean {
  return /^[|>][+-]?\d?[+-]?$/.test(value);
}

/** A value as YAML takes it: with the end that it lacks, else as a text in quotation marks. */
function rewritten(value: string, mend: Requoted['mend']): string {
  const whole = mend === 'close' ? closed(value) : mend === 'unquote' ? value + value[0]! : '';
  if (whole !== '' && !isFailure(parseStrictYaml(`x: ${whole}`))) return whole;
  // Marks that only apostrophes in words keep from enclosing a text are none of it.
  const isEnclosed = /^'[^']*(?:(?<=\p{L})'(?=\p{L})[^']*)+'$/u.test(value);
  return JSON.stringify(isEnclosed ? value.slice(1, -1) : value);
}

/** A value in brackets with those that it lacks at its end. */
export function closed(value: string): string {
  const { open } = openBrackets(value);
  return (
    value +
    open
      .toReversed()
      .map((one) => closers[one])
      .join('')
  );
}

/** Keys whose values are text, so that a bracket at the start of one is a part of it. */
const textKeys = ['name', 'description', 'argument-hint', 'initialPrompt', 'prompt', 'instructions'];

/** Finds what YAML trips over in a plain value. */
function trouble(key: string, value: string): { offset: number; found: string; mend: Requoted['mend'] } {
  const first = value[0]!;
  const mend = value.includes('"') ? 'block' : 'quote';
  const open =
    (first === '[' || first === '{') && !textKeys.includes(key) ? openBrackets(value).open.at(-1) : undefined;
  if (open !== undefined)
    return { offset: 1, found: `a \`${open}\` without its \`${closers[open]}\``, mend: 'close' };
  if ('*&!%@`|>{['.includes(first))
    return { offset: 1, found: `an unquoted \`${first === '`' ? "'" : first}\` at its start`, mend };
  if ((first === '"' || first === "'") && !value.includes(first, 1))
    return { offset: 1, found: 'a quotation mark that has no second one', mend: 'unquote' };
  if (first === '"' || first === "'")
    return { offset: 1, found: 'a quotation mark that does not enclose all of it', mend: 'block' };
  const colon = /:(?=\s|$)/.exec(value);
  if (colon) {
    const before = value
      .slice(0, colon.index)
      .split(/\s|\\n/)
      .filter(Boolean)
      .slice(-2)
      .join(' ');
    return {
      offset: colon.index + 1,
      found: `an unquoted \`: \` after "${shown(before)}"`,
      mend,
    };
  }
  return { offset: 1, found: 'characters with a meaning in YAML', mend };
}

function unwrap(value: string): string {
  if (isQuoted(value))
    return value[0] === '"'
      ? value.slice(1, -1).replaceAll('\\"', '"')
      : value.slice(1, -1).replaceAll("''", "'");
  // A block scalar that YAML gave up on: its header and its indentation are no text of the author.
  const [header, indent] = /^[|>][+-]?\s*\n([ \t]*)/.exec(value) ?? [];
  return header === undefined ? value : value.slice(header.length).replaceAll(`\n${indent}`, '\n');
}
