// How much each kind of problem matters to one catalog: its own settings come before the table in `problems.ts`.
import { nearestNames } from './nearest-name.ts';
import { problemKinds, type Problem, type ProblemCode, type Severity } from './problems.ts';

/** What a rule can be set to. */
export const levels = ['off', 'info', 'warning', 'error'] as const;

/** `off`, or how much a problem matters. */
export type Level = (typeof levels)[number];

/** Levels by code, as settings and options give them; a code that is not named has the level of the table. */
export type Levels = Readonly<Record<string, Level>>;

/** Codes that have a level. A broken record of addresses loses addresses, however little it matters to somebody. */
export const settableCodes = (Object.keys(problemKinds) as ProblemCode[]).filter(
  (code) => !code.startsWith('permalinks-'),
);

/** What is wrong with the code of a rule, in words that follow it; undefined for a code that can be set. */
export function faultOfCode(code: string): string | undefined {
  if ((settableCodes as string[]).includes(code)) return undefined;
  if (Object.hasOwn(problemKinds, code)) return 'cannot be set: addresses would be lost without a word';
  const nearest = nearestNames(settableCodes)(code);
  return `is not a rule. ${nearest ? `Did you mean \`${nearest}\`?` : 'The page /health/rules/ lists them'}`;
}

/** The problems that a catalog wants to hear of, each with the severity it gives them. */
export function atLevels(problems: readonly Problem[], set: Levels): Problem[] {
  return problems.flatMap((one) => {
    const level = levelOf(one.code, set);
    return level === 'off' ? [] : [{ ...one, severity: level }];
  });
}

/** The level of a rule in a catalog. */
export function levelOf(code: ProblemCode, set: Levels = {}): Level {
  const { severity, isOff = false } = problemKinds[code];
  if (Object.hasOwn(set, code) && settableCodes.includes(code)) return set[code]!;
  return isOff ? 'off' : (severity satisfies Severity);
}
