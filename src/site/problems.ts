import { describe, problemKinds, type Problem, type Severity } from '../catalog/problems.ts';
import { getLineLink } from './lines.ts';
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
  /** The line on the page of the agent, where there is one. */
  placeHref?: string | undefined;
}

/** So many problems of one file are listed; a page with more could be neither printed nor read. */
const mostListed = 200;

/** The problems of a file as a page lists them, and how many more there are. */
export function getProblemLines(
  found: readonly Problem[],
  page?: string,
): { problems: ProblemLine[]; moreProblems: number } {
  const listed = found.slice(0, mostListed);
  return {
    problems: listed.map((one) => getProblemLine(one, page)),
    moreProblems: found.length - listed.length,
  };
}

/** A problem in words. `page` is the address of the agent, '' on that page itself. */
export function getProblemLine(found: Problem, page?: string): ProblemLine {
  const { code, severity } = found;
  return {
    code,
    href: ruleUrl(code),
    severity,
    title: problemKinds[code].title,
    words: splitCode(describe(found)),
    ...placeOf(found, page),
  };
}

/** Where in its file a problem is. `page` is the address of the agent, '' on that page itself. */
export function placeOf({ line, column }: Problem, page?: string): Pick<ProblemLine, 'place' | 'placeHref'> {
  return {
    place: [line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':'),
    placeHref: page === undefined || line === undefined ? undefined : `${page}${getLineLink(line)!.href}`,
  };
}
