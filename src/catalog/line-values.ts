// What the values of a key are where frontmatter is read line by line, and what they say together.
import { isQuoted } from './requote.ts';
import { splitTools } from './tools.ts';

/** A value as read; null for none, a list for tools that were given more than once. */
export type LineValue = string | string[] | null;

/** Whether the values of a key give or take tools. */
export function isToolKey(key: string): boolean {
  return key === 'tools' || key === 'disallowedTools';
}

/**
 * What the values of a key say together, which stand there in this order: the last one, since the catalog has to show
 * one. What an agent may touch is never understated by that: `tools` are all that are given anywhere, and all there are
 * where one value is empty; `disallowedTools` are only those that are taken every time.
 * @param written the values, each by its lines
 */
export function settleValues(key: string, written: readonly (readonly string[])[]): LineValue {
  const values = written.map((lines) => unwrap(lines.join('\n').trim()));
  if (values.length < 2 || !isToolKey(key)) return values.at(-1)!;
  const sets = values.map((one) => new Set(splitTools(one)));
  if (key === 'disallowedTools') return [...sets.reduce((all, one) => all.intersection(one))];
  return values.includes(null) ? null : [...new Set(sets.flatMap((one) => [...one]))];
}

function unwrap(value: string): string | null {
  if (value === '') return null;
  if (isQuoted(value))
    return value[0] === '"'
      ? value.slice(1, -1).replaceAll('\\"', '"')
      : value.slice(1, -1).replaceAll("''", "'");
  // A block scalar that YAML gave up on: its header and its indentation are no text of the author.
  const [header, indent] = /^[|>][+-]?\s*\n([ \t]*)/.exec(value) ?? [];
  return header === undefined ? value : value.slice(header.length).replaceAll(`\n${indent}`, '\n');
}
