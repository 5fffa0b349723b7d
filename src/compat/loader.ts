import type { KeyShape } from '../catalog/agent.ts';

/** How a tool that runs agents reads their files, as its documentation or its source says. */
export interface Loader {
  name: string;
  /** Where it looks for agents in a project. */
  folders: readonly string[];
  /** The day to which the knowledge below goes back. */
  asOf: string;
  /** Where the knowledge is from. */
  sources: readonly string[];
  /** The format it takes in the place of Markdown with frontmatter. */
  instead?: string;
  /**
   * What it makes of frontmatter that is no strict YAML: refuses the file, quotes risky values and tries again, or does
   * so only where the cause is an unquoted `: `. Absent where nobody says.
   */
  mends?: 'nothing' | 'risky values' | 'colons';
  /** Whether the quoting fails where lines end with CR LF. */
  failsOnCrlf?: boolean;
  /** Whether it knows agents by `name`, so that of two with one name only one loads. */
  knowsByName?: boolean;
  /** The keys it reads. */
  keys: Readonly<Record<string, KeyRule>>;
  /** What it does with any other key. */
  otherKeys: 'refuses' | 'leaves out' | 'passes on';
  /** Bounds of the instructions in characters. */
  prompt?: { shortest?: number; longest?: number };
}

/** What a tool takes as the value of a key. */
export interface KeyRule {
  /** Whether a file without it is refused. */
  needed?: boolean;
  /** The shapes it takes; any where absent. */
  shapes?: readonly KeyShape[];
  /** Whether it takes a value, or one of several; any where absent. */
  takes?: (value: string) => boolean;
  /** What it takes, in words that follow "It takes". */
  wants?: string;
  /** Whether anything else makes it refuse the file; else only the value is lost. */
  strict?: boolean;
}

/** Values that are one of some words. */
export function oneOf(...words: readonly string[]): (value: string) => boolean {
  return (value) => words.includes(value);
}

/** Values that are written in a certain way. */
export function like(pattern: RegExp): (value: string) => boolean {
  return (value) => pattern.test(value);
}
