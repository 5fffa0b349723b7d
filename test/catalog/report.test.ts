import { expect, test } from 'vitest';
import { problem } from '../../src/catalog/problems.ts';
import { countProblems, formatCount, formatProblem } from '../../src/catalog/report.ts';

test('prints a problem in one line that terminals can link', () => {
  const found = problem(
    'model-unknown',
    { path: 'agents/scout.md', line: 4, column: 8 },
    { nearest: null, model: 'compass' },
  );
  expect(formatProblem(found)).toBe(
    'agents/scout.md:4:8  warning  `model: compass` is not a model Claude Code knows. Write `sonnet`, `opus`, `haiku`, `inherit` or a full `claude-…` id.  [model-unknown]',
  );
});

test('prints no column without a line', () => {
  expect(formatProblem(problem('file-empty', { path: 'a.md', column: 3 }, {}))).toMatch(/^a\.md {2}error/);
});

test('lets no file name steer the terminal', () => {
  expect(formatProblem(problem('file-empty', { path: 'a\u001B[2J\n.md' }, {}))).toMatch(
    /^a\\x1b\[2J\\x0a\.md {2}error/,
  );
});

test('counts problems by severity, and the files they are in', () => {
  const found = [
    problem('file-empty', { path: 'a.md' }, {}),
    problem('prompt-empty', { path: 'b.md' }, {}),
    problem('file-line-endings', { path: 'b.md' }, {}),
  ];
  expect(countProblems(found)).toEqual({ error: 1, warning: 1, info: 1, files: 2 });
  expect(formatCount(countProblems(found))).toBe('1 error, 1 warning, 1 to know in 2 files');
});

test.each([
  [{ error: 0, warning: 0, info: 0, files: 0 }, 'no problems'],
  [{ error: 2, warning: 0, info: 0, files: 1 }, '2 errors in 1 file'],
  [{ error: 0, warning: 3, info: 2, files: 4 }, '3 warnings, 2 to know in 4 files'],
])('says %j as `%s`', (count, words) => {
  expect(formatCount(count)).toBe(words);
});
