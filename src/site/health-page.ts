import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import type { Problem, Severity } from '../catalog/problems.ts';
import { countProblems } from '../catalog/report.ts';
import { getProblemLine, type ProblemLine } from './problems.ts';
import { agentUrl } from './urls.ts';
import { plural } from './words.ts';

/** What the health page prints. */
export interface HealthPage {
  /** How the catalog is, in a sentence. */
  sentence: string;
  /** Numbers by severity; none where there is no problem. */
  tiles: { label: string; count: number; severity: Severity }[];
  files: HealthFile[];
}

/** A file with its problems, worst files first. */
export interface HealthFile {
  path: string;
  /** The page of the agent; nothing for a file that is none. */
  href?: string | undefined;
  problems: ProblemLine[];
}

/** The problems of the whole catalog by file. */
export function getHealthPage({ agents, problems }: Catalog): HealthPage {
  const hrefs = new Map(agents.map(({ source, slug }) => [source.path, agentUrl(slug)]));
  const files = [...Map.groupBy(problems, ({ path }) => path)].map(([path, own]) => ({
    path,
    href: hrefs.get(path),
    problems: own.toSorted((a, b) => rankOf(a) - rankOf(b)).map(getProblemLine),
    rank: Math.min(...own.map(rankOf)),
  }));
  return {
    sentence: getSentence(agents, problems.length),
    tiles: getTiles(problems),
    files: files
      .sort((a, b) => a.rank - b.rank)
      .map(({ path, href, problems: own }) => ({ path, href, problems: own })),
  };
}

function rankOf({ severity }: Problem): number {
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
