// What Claude Code does with frontmatter that is not YAML: it quotes the values that YAML trips over.
import { closers, openBrackets } from './brackets.ts';
import { shown } from './kinds/kind.ts';
import { isFailure, parseStrictYaml } from './strict-yaml.ts';

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

// No `#`: a comment is YAML, and quoting it would make it part of the value.
const risky = /[{}[\]*&!|>%@`"'<]|:(\s|$)/;

/** Whether quotation marks enclose all of a value. Not one pattern: it would run out of stack on a long value. */
export function isQuoted(value: string): boolean {
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
    return {
      offset: 1,
      found: `an unquoted ${first === '`' ? 'backtick' : `\`${first}\``} at its start`,
      mend,
    };
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
