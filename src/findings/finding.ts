// What a command has found in files, told apart from how it is printed.
import type { Severity } from '../catalog/problems.ts';

/** One thing to tell about one file. */
export interface Finding {
  /** Path with `/`, relative to the working directory, or absolute. */
  path: string;
  /** 1-based, where it can be told. */
  line?: number;
  /** 1-based, in UTF-16 units. */
  column?: number;
  /** 1-based column after the last character, on the same line. */
  endColumn?: number;
  severity: Severity;
  /** Permanent name of the kind of finding, `subject-defect`. */
  code: string;
  /** What is wrong and what to type, in plain text of one line. */
  message: string;
}

/** All that a command has found. */
export interface Report {
  /** In the order in which they are printed. */
  findings: readonly Finding[];
  /** A few words for each code that may occur. */
  titles: Readonly<Record<string, string>>;
  /** The whole in one line, for people. */
  summary: string;
  /** The whole in numbers, for machines. */
  counts: Readonly<Record<string, number>>;
}
