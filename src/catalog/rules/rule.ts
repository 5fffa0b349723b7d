import type { Checked } from '../checked.ts';
import { problem, type Place, type Problem, type ProblemArgs, type ProblemCode } from '../problems.ts';

/** Where something is wrong, and what the words for it need to know. */
export type Hit<Code extends ProblemCode> = [at: Place, args: ProblemArgs[Code]];

/** One thing that can be wrong with an agent. Its words, severity and title stand in `problems.ts`. */
export interface Rule {
  code: ProblemCode;
  check: (checked: Checked) => Problem[];
}

/** Makes a rule from a function that finds what is wrong. */
export function rule<Code extends ProblemCode>(
  code: Code,
  find: (checked: Checked) => readonly Hit<Code>[],
): Rule {
  return { code, check: (checked) => find(checked).map(([at, args]) => problem(code, at, args)) };
}

/** A rule for what only Claude Code demands: files of other tools are not held to it. */
export function claudeRule<Code extends ProblemCode>(
  code: Code,
  find: (checked: Checked) => readonly Hit<Code>[],
): Rule {
  return rule(code, (checked) => (checked.agent.format === 'claude' ? find(checked) : []));
}
