import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import type { Problem, Severity } from '../catalog/problems.ts';
import { countProblems, type ProblemCount } from '../catalog/report.ts';
import { getCost, type CostView } from './cost.ts';
import { getHealthRules, type HealthRule } from './health-rules.ts';
import { getOverlapPairs, type OverlapPair } from './overlaps.ts';
import { agentUrl, to } from './urls.ts';
import { plural } from './words.ts';

/** What the health page prints. */
export interface HealthPage {
  /** How the catalog is, in a sentence. */
  sentence: string;
  /** Numbers by severity; none where there is no problem. */
  tiles: { label: string; count: number; severity: Severity }[];
  /** How many problems there are. */
  total: number;
  /** Every kind of problem that there is, worst first. */
  rules: HealthRule[];
  /** Whether there are so few that all of them are open. */
  isOpen: boolean;
  /** The page that explains all rules. */
  rulesHref: string;
  /** The worst files first; those behind the first few are folded. */
  files: { first: HealthFile[]; rest: HealthFile[]; more: number };
  cost: CostView;
  overlaps: { pairs: OverlapPair[]; more: number };
}

/** A file with the numbers of its problems. */
export interface HealthFile extends Omit<ProblemCount, 'files'> {
  path: string;
  /** Where the page of the agent lists them; nothing for a file that is none. */
  href?: string | undefined;
}

/** From so many problems on, rules are folded. */
const many = 50;

/** So many files are listed, and shown unfolded. */
const mostFiles = { listed: 1000, shown: 20 };

/** The problems of the whole catalog by rule and by file, what it costs, and who answers the same. */
export function getHealthPage(catalog: Catalog): HealthPage {
  const { agents, problems, settings } = catalog;
  const hrefs = new Map(agents.map(({ source, slug }) => [source.path, agentUrl(slug)]));
  const files = getFiles(problems, hrefs);
  return {
    sentence: getSentence(agents, problems.length),
    tiles: getTiles(problems),
    total: problems.length,
    rules: getHealthRules(problems, hrefs),
    isOpen: problems.length < many,
    rulesHref: to('health/rules/'),
    files: {
      first: files.slice(0, mostFiles.shown),
      rest: files.slice(mostFiles.shown, mostFiles.listed),
      more: Math.max(0, files.length - mostFiles.listed),
    },
    cost: getCost(agents, settings),
    overlaps: getOverlapPairs(catalog),
  };
}

function getFiles(problems: readonly Problem[], hrefs: ReadonlyMap<string, string>): HealthFile[] {
  return [...Map.groupBy(problems, ({ path }) => path)]
    .map(([path, own]) => {
      const page = hrefs.get(path);
      const { error, warning, info } = countProblems(own);
      return { path, href: page && `${page}#problems`, error, warning, info };
    })
    .sort((a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info);
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
