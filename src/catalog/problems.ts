// Problems are data; every word a reader sees about them stands in `kinds/`, keyed by a permanent code.
import { descriptionKinds, type DescriptionProblems } from './kinds/description.ts';
import { fieldKinds, type FieldProblems } from './kinds/fields.ts';
import { fileKinds, type FileProblems } from './kinds/file.ts';
import { frontmatterKinds, type FrontmatterProblems } from './kinds/frontmatter.ts';
import type { Kinds, Severity } from './kinds/kind.ts';
import { nameKinds, type NameProblems } from './kinds/name.ts';
import { permalinksKinds, type PermalinksProblems } from './kinds/permalinks.ts';
import { promptKinds, type PromptProblems } from './kinds/prompt.ts';
import { settingsKinds, type SettingsProblems } from './kinds/settings.ts';
import { toolKinds, type ToolProblems } from './kinds/tools.ts';

export type { Severity };

/** What each code needs to know to be put into words. Codes are permanent once released. */
export interface ProblemArgs
  extends
    DescriptionProblems,
    FieldProblems,
    FileProblems,
    FrontmatterProblems,
    NameProblems,
    PermalinksProblems,
    PromptProblems,
    SettingsProblems,
    ToolProblems {}

/** The permanent name of a kind of problem, `subject-defect`. */
export type ProblemCode = keyof ProblemArgs;

/** One thing that is wrong with one file of the catalog, told apart from the words for it. */
export type Problem = {
  [Code in ProblemCode]: {
    code: Code;
    severity: Severity;
    /** Path as shown to people, relative to the project or to the source folder's parent, with `/`. */
    path: string;
    /** 1-based line in the file, where it can be told. */
    line?: number | undefined;
    /** 1-based column in UTF-16 units, where it can be told. */
    column?: number | undefined;
    args: ProblemArgs[Code];
  };
}[ProblemCode];

/** Every kind of problem, in the order of codes: how severe it is and how it is said. A code without words does not compile. */
export const problemKinds: Kinds<ProblemArgs> = inOrder({
  ...descriptionKinds,
  ...fieldKinds,
  ...fileKinds,
  ...frontmatterKinds,
  ...nameKinds,
  ...permalinksKinds,
  ...promptKinds,
  ...settingsKinds,
  ...toolKinds,
});

function inOrder<Kept extends object>(kinds: Kept): Kept {
  return Object.fromEntries(Object.entries(kinds).sort(([a], [b]) => compareText(a, b))) as Kept;
}

/** A place in a file, 1-based; what is not known is left out. */
export interface Place {
  path: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Makes a problem of a code, with the severity of its kind. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  args: ProblemArgs[Code],
): Problem {
  const { path, line, column } = place;
  return { code, severity: problemKinds[code].severity, path, line, column, args } as Problem;
}

/** What is wrong and what to type, in plain words (Markdown code spans, no other markup). */
export function describe(found: Problem): string {
  const words = problemKinds[found.code].words as (args: Problem['args']) => string;
  return words(found.args);
}

/** Orders problems by path, line, column and code, the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

/** Orders by code units: unlike a locale's order, it is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
