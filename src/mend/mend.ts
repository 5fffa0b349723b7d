import type { Problem, ProblemArgs, ProblemCode } from '../catalog/problems.ts';
import type { Replacement } from '../files/save.ts';
import type { Lines } from './place.ts';
import type { Meaning, Reading } from './reading.ts';

/** A problem in the text that has it. */
export interface Patient<Code extends ProblemCode> {
  text: string;
  lines: Lines;
  reading: Reading;
  found: Extract<Problem, { code: Code }>;
}

/** How a kind of problem is mended. */
export interface Mend<Code extends ProblemCode> {
  /** What to put where; nothing where only a person can say. */
  rewrite: (patient: Patient<Code>) => Replacement[];
  /** What the file shall mean then; the same as before if it is left out. */
  expect?: (meaning: Meaning, args: ProblemArgs[Code]) => Meaning;
}
