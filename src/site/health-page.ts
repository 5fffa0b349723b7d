import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import {
  compareText,
  problemKinds,
  type Problem,
  type ProblemCode,
  type Severity,
} from '../catalog/problems.ts';
import { countProblems } from '../catalog/report.ts';
import { getCost, type CostView } from './cost.ts';
import { getOverlapPairs, type OverlapPair } from './overlaps.ts';
import { getProblemLine, getProblemLines, type ProblemLine } from './problems.ts';
import { agentUrl, to } from './urls.ts';
import { plural } from './words.ts';

/** What the health page prints. */
export interface HealthPage {
  /** How the catalog is, in a sentence. */
  sentence: string;
  /** Numbers by severity; none where there is no problem. */
  tiles: { label: string; count: number; severity: Severity }[];
  /** Every kind of problem that there is, worst first. */
  rules: HealthRule[];
  /** The page that explains all rules. */
  rulesHref: string;
  files: HealthFile[];
  cost: CostView;
  overlaps: { pairs: OverlapPair[]; more: number };
}

/** A kind of problem in the catalog. */
export interface HealthRule {
  code: ProblemCode;
  title: string;
  severity: Severity;
  /** Where the kind of problem is explained. */
  href: string;
  count: number;
  files: number;
}

/** A file with its problems, worst files first. */
export interface HealthFile {
  path: string;
  /** The page of the agent; nothing for a file that is none. */
  href?: string | undefined;
  problems: ProblemLine[];
  /** How many more there are. */
  moreProblems: number;
}

/** The problems of the whole catalog by rule and by file, what it costs, and who answers the same. */
export function getHealthPage(catalog: Catalog): HealthPage {
  const { agents, problems } = catalog;
  return {
    sentence: getSentence(agents, problems.length),
    tiles: getTiles(problems),
    rules: getRules(problems),
    rulesHref: to('health/rules/'),
    files: getFiles(catalog),
    cost: getCost(agents),
    overlaps: getOverlapPairs(catalog),
  };
}

function getFiles({ agents, problems }: Catalog): HealthFile[] {
  const hrefs = new Map(agents.map(({ source, slug }) => [source.path, agentUrl(slug)]));
  return [...Map.groupBy(problems, ({ path }) => path)]
    .map(([path, own]) => ({ path, own: own.toSorted((a, b) => rankOf(a) - rankOf(b)) }))
    .sort((a, b) => rankOf(a.own[0]!) - rankOf(b.own[0]!))
    .map(({ path, own }) => ({
      path,
      href: hrefs.get(path),
      ...getProblemLines(own, hrefs.get(path)),
    }));
}

function getRules(problems: readonly Problem[]): HealthRule[] {
  // A setting may make a rule weigh more or less, so severity is that of the problems.
  return [...Map.groupBy(problems, ({ code, severity }) => `${severity} ${code}`).values()]
    .map((own) => {
      const { code, href, severity } = getProblemLine(own[0]!);
      const files = new Set(own.map(({ path }) => path)).size;
      const { title } = problemKinds[own[0]!.code];
      return { code: code as ProblemCode, title, severity, href, count: own.length, files };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || b.count - a.count || compareText(a.code, b.code));
}

function rankOf({ severity }: { severity: Severity }): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}

function getSentence(agents: readonly Agent[], problems: number): string {
  const recovered = agents.filter(({ via }) => via === 'requoted' || via === 'line-keys').length;
  const unread = agents.filter(({ via }) => via === 'body-only').length;
  const read = [
    recovered > 0 ? `${recovered} not written as strict YAML and read all the same` : '',
    unread > 0 ? `${unread} without frontmatter that could be read` : '',
  ].filter(Boolean);
  if (problems === 0) return `${plural(agents.length, 'agent')}, and nothing to mend.`;
  return `${[plural(agents.length, 'agent'), ...read].join(', ')}.`;
}

function getTiles(problems: readonly Problem[]): HealthPage['tiles'] {
  const { error, warning, info } = countProblems(problems);
  const tiles: HealthPage['tiles'] = [
    { label: error === 1 ? 'error' : 'errors', count: error, severity: 'error' },
    { label: warning === 1 ? 'warning' : 'warnings', count: warning, severity: 'warning' },
    { label: 'to know', count: info, severity: 'info' },
  ];
  return problems.length === 0 ? [] : tiles;
}
