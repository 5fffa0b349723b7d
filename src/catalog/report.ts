import { describe, type Problem } from './problems.ts';

/** How many problems there are of each severity, and in how many files. */
export interface ProblemCount {
  error: number;
  warning: number;
  info: number;
  files: number;
}

/** Counts problems by severity. */
export function countProblems(problems: readonly Problem[]): ProblemCount {
  const count = { error: 0, warning: 0, info: 0, files: new Set(problems.map(({ path }) => path)).size };
  for (const { severity } of problems) count[severity]++;
  return count;
}

/** `agents/a.md:3:154  warning  What is wrong. What to type.  [code]`: one line, the path first so that terminals link it. */
export function formatProblem(found: Problem): string {
  const { path, line, column, severity, code } = found;
  const place = [path, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
  return `${escapeControls(place)}  ${severity}  ${escapeControls(describe(found))}  [${code}]`;
}

/** `2 errors, 3 warnings in 4 files`. */
export function formatCount({ error, warning, info, files }: ProblemCount): string {
  const parts = [
    error > 0 ? plural(error, 'error') : '',
    warning > 0 ? plural(warning, 'warning') : '',
    info > 0 ? `${info} to know` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'no problems' : `${parts.join(', ')} in ${plural(files, 'file')}`;
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Text for a terminal: what an author wrote, even a file name, may hold characters that would steer it, turn the
 * direction of what follows, or be half of one.
 */
export function escapeControls(text: string): string {
  return text.toWellFormed().replace(steering, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

/** Control characters, ends of lines, and marks of direction. */
const steering = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
