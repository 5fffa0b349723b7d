// The problems of a catalog by rule. What is said of many places in the same words is said once.
import {
  compareText,
  describe,
  problemKinds,
  type Problem,
  type ProblemCode,
  type Severity,
} from '../catalog/problems.ts';
import { placeOf } from './problems.ts';
import { ruleUrl } from './urls.ts';
import { plural, splitCode, type Piece } from './words.ts';

/** A kind of problem in the catalog. */
export interface HealthRule {
  code: ProblemCode;
  title: string;
  severity: Severity;
  /** Where the kind of problem is explained. */
  href: string;
  count: number;
  /** `12 problems in 5 files`. */
  counted: string;
  statements: Statement[];
  /** How many problems are in none of the statements. */
  more: number;
}

/** What is wrong in one place or in several. */
export interface Statement {
  words: Piece[];
  places: Place[];
}

/** Where it is wrong. */
export interface Place {
  path: string;
  /** `:3:154`, or nothing where the whole file is meant. */
  at: string;
  /** The line on the page of the agent, or that page; nothing for a file that is no agent. */
  href?: string | undefined;
}

/** So many places of one rule are listed; a page with more could not be read. */
const mostListed = 1000;

/** Severities, the worst first. */
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Every kind of problem that there is, worst first.
 * @param hrefs addresses of agents' pages by the paths of their files
 */
export function getHealthRules(
  problems: readonly Problem[],
  hrefs: ReadonlyMap<string, string>,
): HealthRule[] {
  // A setting may make a rule weigh more or less, so severity is that of the problems.
  return [...Map.groupBy(problems, ({ code, severity }) => `${severity} ${code}`).values()]
    .map((own): HealthRule => {
      const { code, severity } = own[0]!;
      const files = new Set(own.map(({ path }) => path)).size;
      return {
        ...{ code, severity, title: problemKinds[code].title, href: ruleUrl(code), count: own.length },
        counted: `${plural(own.length, 'problem')} in ${plural(files, 'file')}`,
        statements: getStatements(own.slice(0, mostListed), hrefs),
        more: Math.max(0, own.length - mostListed),
      };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || b.count - a.count || compareText(a.code, b.code));
}

/** What is said of most places first. */
function getStatements(problems: readonly Problem[], hrefs: ReadonlyMap<string, string>): Statement[] {
  return [...Map.groupBy(problems, describe)]
    .map(([words, own]) => ({
      words: splitCode(words),
      places: own.map((found) => {
        const page = hrefs.get(found.path);
        const { place, placeHref } = placeOf(found, page);
        return { path: found.path, at: place && `:${place}`, href: placeHref ?? page };
      }),
    }))
    .sort((a, b) => b.places.length - a.places.length);
}

function rankOf({ severity }: HealthRule): number {
  return severities.indexOf(severity);
}
