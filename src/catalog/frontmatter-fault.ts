// Why a block of frontmatter cannot be read: the one thing to mend first.
import { openBrackets } from './brackets.ts';
import { claudeKeys, knownKeys } from './fields.ts';
import { problem, type Place, type Problem } from './problems.ts';
import type { LineKeys } from './line-keys.ts';
import type { YamlFailure } from './strict-yaml.ts';

/**
 * What made YAML stop.
 * @param lines of the block
 * @param byLine what was read of it line by line
 * @param place of a line and column of the block, both 1-based
 */
export function faultOf(
  lines: readonly string[],
  strict: YamlFailure,
  byLine: LineKeys,
  place: (line: number, column?: number) => Place,
): Problem {
  const odd = lines.slice(0, byLine.stop).findIndex((line) => oddIndentation.test(line));
  if (odd >= 0) {
    const at = lines[odd]!.search(/[^ ]/);
    return problem('frontmatter-tab', place(odd + 1, at + 1), {
      what: lines[odd]![at] === '\t' ? 'tab' : 'space',
    });
  }
  const unspaced = unspacedKey(lines.slice(0, byLine.stop));
  if (unspaced !== undefined) {
    const { line, ...args } = unspaced;
    return problem('frontmatter-colon', place(line, 1), args);
  }
  const twice = repeatedKey(lines, strict);
  if (twice !== undefined)
    return problem('frontmatter-key-twice', place(twice.line, 1), {
      field: twice.key,
      first: place(twice.first).line!,
    });
  const indented = Object.entries(byLine.places).find(
    ([, at]) => at.column > 1 && at.line <= strict.line + 1,
  );
  if (indented !== undefined) {
    const [field, at] = indented;
    return problem('frontmatter-indented', place(at.line, 1), { field });
  }
  const above = Object.entries(byLine.places).filter(([, { line }]) => line <= strict.line);
  // YAML notices an open bracket only where the next key stands.
  for (const [field, { valueLine, valueColumn }] of above) {
    const value = byLine.data[field]!;
    const bracket = /^[[{]/.test(value) ? openBrackets(value).open.at(-1) : undefined;
    if (bracket !== undefined)
      return problem('frontmatter-bracket', place(valueLine, valueColumn), { field, bracket });
  }
  const field = above.at(-1)?.[0] ?? null;
  return problem('frontmatter-unparseable', place(strict.line, strict.column), {
    reason: strict.reason,
    field,
  });
}

/** A key that tools know and that YAML refuses, because it has been there before; lines are 1-based. */
function repeatedKey(
  lines: readonly string[],
  { reason, line }: YamlFailure,
): { key: string; line: number; first: number } | undefined {
  const key = /^([A-Za-z_][\w-]*):/.exec(lines[line - 1] ?? '')?.[1];
  if (!reason.startsWith('Map keys must be unique') || key === undefined || !knownKeys.has(key))
    return undefined;
  const first = lines.findIndex((one) => one.startsWith(`${key}:`)) + 1;
  return first < line ? { key, line, first } : undefined;
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
