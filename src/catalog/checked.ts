// What a rule looks at, and where in the file the thing stands that it speaks of.
import type { Passage } from '../markdown/passages.ts';
import type { Agent, Mention } from './agent.ts';
import { withoutCurlyQuotes } from './curly-quotes.ts';
import type { Place, Problem } from './problems.ts';
import type { AgentSource } from './read.ts';
import type { KeyPlace } from './strict-yaml.ts';

/** An agent with what its rules need to point at the right line. */
export interface Checked {
  agent: Agent;
  /** The frontmatter as read. */
  data: Record<string, unknown>;
  places: Record<string, KeyPlace>;
  hasFrontmatter: boolean;
  /** The lines of the file, as places count them. */
  lines: readonly string[];
  /** Whether lines of the file end with CR LF. */
  hasCrLf: boolean;
  /** Keys whose values are not what was meant, because a bracket, a tab or a curly mark keeps YAML from it. */
  unread: readonly string[];
  /** Whether the file belongs to a plugin of Claude Code. */
  isOfPlugin: boolean;
  /** What was found in its texts so far, for all readings of the file. */
  texts: { found?: FoundInTexts };
}

/** Whom the texts of a file mean. */
export interface FoundInTexts {
  /** The `signature` of the names that were looked for. */
  names: string;
  /** The passages of its instructions. */
  body: Passage[];
  /** In the order of the texts. */
  meant: Mention[];
}

/** What rules need to know of an agent and the source it was made from. */
export function checkedOf(
  agent: Agent,
  { data, places, hasFrontmatter, lines, problems }: AgentSource,
  { isOfPlugin = false } = {},
): Checked {
  const hasCrLf = problems.some(({ code }) => code === 'file-line-endings');
  const unread = [
    ...problems.filter(hidesValue).flatMap(({ line }) => keyAt(places, line!) ?? []),
    ...Object.keys(data).filter((key) => withoutCurlyQuotes(data[key]) !== undefined),
  ];
  return { agent, data, places, hasFrontmatter, lines, hasCrLf, unread, isOfPlugin, texts: {} };
}

function hidesValue({ code, args }: Problem): boolean {
  if (code === 'frontmatter-not-yaml') return args.mend === 'close';
  if (code === 'frontmatter-tab') return args.field === null;
  return code === 'frontmatter-bracket';
}

/** The key to whose value a line belongs; undefined above the first. */
function keyAt(places: AgentSource['places'], line: number): string | undefined {
  const above = Object.entries(places).filter(([, at]) => at.line <= line);
  return above.sort(([, one], [, other]) => one.line - other.line).at(-1)?.[0];
}

/** Whether there is frontmatter that says something: in one that cannot be read, no key can be called missing. */
export function isRead({ agent, hasFrontmatter }: Checked): boolean {
  return hasFrontmatter && agent.via !== 'body-only';
}

/** Where the value of a key starts. */
export function placeOf({ agent, places }: Checked, key: string): Place {
  const at = places[key];
  return { path: agent.source.path, line: at?.valueLine, column: at?.valueColumn };
}

/** Where a key stands. */
export function keyPlaceOf({ agent, places }: Checked, key: string): Place {
  const at = places[key];
  return { path: agent.source.path, line: at?.line, column: at?.column };
}

/** Where a key is missed: at the top of the file, unless it stands there without a value. */
export function missedPlaceOf(checked: Checked, key: string): Place {
  const at = placeOf(checked, key);
  return { ...at, line: at.line ?? 1 };
}

/**
 * Where something stands in the instructions; their start, where they were put together from parts of the file.
 * @param line 0-based line and column of the instructions
 */
export function placeInPrompt({ agent, lines }: Checked, line: number, column: number): Place {
  const { path } = agent.source;
  const index = agent.prompt.line - 1 + line;
  const isThere = (lines[index] ?? '').includes(agent.prompt.markdown.split('\n')[line] ?? '');
  return isThere && index < lines.length
    ? { path, line: index + 1, column: column + 1 }
    : { path, line: agent.prompt.line };
}

/** Where an item of a list with a line for each stands; where the value starts for a list in brackets. */
export function placeOfItem(checked: Checked, key: string, index: number): Place {
  const start = placeOf(checked, key);
  if (start.line === undefined) return start;
  const lines = checked.lines.slice(start.line - 1, endOf(checked, start.line) - 1);
  const indent = /^\s*(?=-(?:\s|$))/.exec(lines[0] ?? '')?.[0];
  if (indent === undefined) return start;
  const ofItems = lines.flatMap((line, at) =>
    line.startsWith(`${indent}-`) && /^(?:\s|$)/.test(line.slice(indent.length + 1)) ? [at] : [],
  );
  return { ...start, line: start.line + (ofItems[index] ?? 0) };
}

/**
 * Where a word stands in the value of a key; where the value starts if it is not found as written.
 * @param skip how many of its places to pass over
 */
export function placeOfWord(checked: Checked, key: string, word: string, skip = 0): Place {
  const start = placeOf(checked, key);
  if (start.line === undefined) return start;
  let left = skip;
  for (let line = start.line; line < endOf(checked, start.line); line++) {
    const text = checked.lines[line - 1] ?? '';
    const from = line === start.line ? (start.column ?? 1) - 1 : 0;
    for (let at = text.indexOf(word, from); at >= 0 && word !== ''; at = text.indexOf(word, at + 1)) {
      if (isWhole(text, at, at + word.length) && left-- === 0) return { ...start, line, column: at + 1 };
    }
  }
  return start;
}

/** Whether a part of a line is no part of a longer word. Not a pattern: a word of a million letters is too long for one. */
function isWhole(text: string, start: number, end: number): boolean {
  const isOfWord = (character: string | undefined) => character !== undefined && /[\w-]/.test(character);
  return !isOfWord(text[start - 1]) && !isOfWord(text[end]);
}

/** The line behind the last one of a value that starts on a line: of the next key, or of the instructions. */
export function endOf({ agent, places, lines }: Checked, start: number): number {
  const next = [...Object.values(places).map(({ line }) => line), agent.prompt.line];
  return Math.min(...next.filter((line) => line > start), lines.length + 1);
}
