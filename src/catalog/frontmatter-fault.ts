// Why a block of frontmatter cannot be read: the one thing to mend first, and every key that stands there again.
import { openBrackets } from './brackets.ts';
import { claudeKeys } from './fields.ts';
import { problem, type Place, type Problem } from './problems.ts';
import type { LineKeys } from './line-keys.ts';
import type { YamlFailure } from './strict-yaml.ts';

/**
 * What made YAML stop.
 * @param lines of the block
 * @param byLine what was read of it line by line
 * @param place of a line and column of the block, both 1-based
 */
export function faultsOf(
  lines: readonly string[],
  strict: YamlFailure,
  byLine: LineKeys,
  place: (line: number, column?: number) => Place,
): Problem[] {
  const repeated = byLine.repeats.map(({ key, line, first }) =>
    problem('frontmatter-key-twice', place(line, 1), { field: key, first: place(first).line! }),
  );
  const isRepeat = isDuplicate(strict) && byLine.repeats.some(({ line }) => line === strict.line);
  const fault =
    lineFault(lines, byLine, place) ?? (isRepeat ? undefined : faultOf(lines, strict, byLine, place));
  return fault === undefined ? repeated : [fault, ...repeated];
}

/** A fault of one line that is seen without a parser. */
function lineFault(
  lines: readonly string[],
  byLine: LineKeys,
  place: (line: number, column?: number) => Place,
): Problem | undefined {
  const odd = lines.slice(0, byLine.stop).findIndex((line) => oddIndentation.test(line));
  if (odd >= 0) {
    const at = lines[odd]!.search(/[^ ]/);
    const field = Object.keys(byLine.places).find((key) => byLine.places[key]!.line === odd + 1);
    return problem('frontmatter-tab', place(odd + 1, at + 1), {
      what: lines[odd]![at] === '\t' ? 'tab' : 'space',
      field: field ?? null,
    });
  }
  const unspaced = unspacedKey(lines.slice(0, byLine.stop));
  if (unspaced === undefined) return undefined;
  const { line, ...args } = unspaced;
  return problem('frontmatter-colon', place(line, 1), args);
}

/** What else made YAML stop. */
function faultOf(
  lines: readonly string[],
  strict: YamlFailure,
  byLine: LineKeys,
  place: (line: number, column?: number) => Place,
): Problem {
  const keys = Object.entries(byLine.places);
  const isSlip = keys.some(([, { column }]) => column === 1);
  const indented = keys.find(([, at]) => isSlip && at.column > 1 && at.line <= strict.line + 1);
  if (indented !== undefined) {
    const [field, at] = indented;
    return problem('frontmatter-indented', place(at.line, 1), { field });
  }
  const swallowed = swallowedKey(lines, byLine);
  if (swallowed !== undefined)
    return problem('frontmatter-indented', place(swallowed.line, 1), { field: swallowed.key });
  const above = keys.filter(([, { line }]) => line <= strict.line);
  // YAML notices an open bracket only where the next key stands.
  for (const [field, { valueLine, valueColumn }] of above) {
    const value = byLine.data[field]!;
    const bracket =
      typeof value === 'string' && /^[[{]/.test(value) ? openBrackets(value).open.at(-1) : undefined;
    if (bracket !== undefined)
      return problem('frontmatter-bracket', place(valueLine, valueColumn), { field, bracket });
  }
  const field = above.at(-1)?.[0] ?? null;
  return problem('frontmatter-unparseable', place(strict.line, strict.column), {
    reason: strict.reason,
    field,
  });
}

/** Whether YAML stopped at a key that it had met before. */
function isDuplicate({ reason }: YamlFailure): boolean {
  return reason.startsWith('Map keys must be unique');
}

/** A key of Claude Code behind spaces below a description of one line, which reads as its second line; 1-based. */
function swallowedKey(
  lines: readonly string[],
  { places, data }: LineKeys,
): { key: string; line: number } | undefined {
  const at = places['description'];
  if (at === undefined || /^[|>]|^$/.test(lines[at.line - 1]!.slice(at.valueColumn - 1).trim()))
    return undefined;
  const key = /^ +([A-Za-z]+): /.exec(lines[at.line] ?? '')?.[1];
  return key !== undefined && claudeKeys.includes(key) && !(key in data)
    ? { key, line: at.line + 1 }
    : undefined;
}

/** What an editor or a copy from a page puts before a line in the place of spaces. */
const oddIndentation = /^ *[\t\u00A0\u2000-\u200A\u202F\u3000]/;

/** A key of Claude Code that is told from its value by something else than a colon and a space; lines are 1-based. */
function unspacedKey(
  lines: readonly string[],
): { key: string; value: string; found: string; line: number } | undefined {
  for (const [index, text] of lines.entries()) {
    const [, key = '', value = ''] = /^([A-Za-z]+)(?::(?! )|\s*[=：]\s*)(\S.*)$/.exec(text) ?? [];
    if (claudeKeys.includes(key)) return { key, value: value.trim(), found: text.trim(), line: index + 1 };
  }
  return undefined;
}
