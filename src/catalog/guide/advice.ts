import type { ProblemCode } from '../problems.ts';

/** What the site tells about a kind of problem beyond its words: who minds, and how a file looks before and after. */
export interface Advice {
  /** Why it matters, in a sentence or two. */
  why: string;
  /** The file of the example, in the folder of agents; default: `scout.md`. */
  file?: string;
  /** The file with the problem; where the problem is no text, a listing of the folder. */
  before: string;
  /** The same without it. */
  after: string;
  /** What else the folder holds, by path. */
  beside?: Readonly<Record<string, string>>;
}

/** Advice for the codes of one subject. */
export type AdviceOn<Subject extends string> = {
  readonly [Code in Extract<ProblemCode, `${Subject}-${string}`>]: Advice;
};

/** A file of an agent with these lines of frontmatter below its name. */
export function scout(lines: string, body = 'Look around and report what you see.'): string {
  return agentFile(`name: scout\n${lines}`, body);
}

/** A file of an agent with this frontmatter. */
export function agentFile(frontmatter: string, body = 'Look around and report what you see.'): string {
  return `---\n${frontmatter}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** A frontmatter that nobody minds. */
export const good = 'description: Use this agent to look ahead.';
