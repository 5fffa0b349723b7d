import { describe, problemKinds, type Problem, type Severity } from '../catalog/problems.ts';
import { ruleUrl } from './urls.ts';
import { splitCode, type Piece } from './words.ts';

/** A problem as a page prints it. */
export interface ProblemLine {
  code: string;
  /** Where the kind of problem is explained. */
  href: string;
  severity: Severity;
  /** A few words for the kind of problem. */
  title: string;
  words: Piece[];
  /** `3:154`, or nothing where the whole file is meant. */
  place: string;
}

/** A problem in words. */
export function getProblemLine(found: Problem): ProblemLine {
  const { code, severity, line, column } = found;
  return {
    code,
    href: ruleUrl(code),
    severity,
    title: problemKinds[code].title,
    words: splitCode(describe(found)),
    place: [line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':'),
  };
}
