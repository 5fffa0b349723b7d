// What `check` has found, as findings that every format can print.
import { join, relative, sep } from 'node:path';
import { baselineCommand, type Compared } from '../catalog/baseline.ts';
import type { Catalog } from '../catalog/load.ts';
import { describe, problemKinds, type Problem } from '../catalog/problems.ts';
import { countProblems, formatCount, plural } from '../catalog/report.ts';
import type { Finding, Report } from '../findings/finding.ts';

const titles = Object.fromEntries(Object.entries(problemKinds).map(([code, { title }]) => [code, title]));

/** What is counted in one catalog, or in several. */
type Counts = Record<'agents' | 'errors' | 'warnings' | 'infos' | 'known' | 'gone', number>;

/** A report on catalogs. */
type ProblemReport = Report & {
  counts: Counts;
  /** Folders whose baselines know problems that are there no more. */
  outdated: readonly string[];
};

/** The problems of a catalog as a report, with paths as a terminal opens them. */
export function reportOn(catalog: Catalog, { fresh, known, gone }: Compared): ProblemReport {
  const { error, warning, info } = countProblems(fresh);
  const agents = catalog.agents.length;
  const counts = { agents, errors: error, warnings: warning, infos: info, known, gone };
  const findings = fresh.map((one) => findingOf(one, catalog));
  return withSummary({ findings, titles, counts, outdated: gone > 0 ? [catalog.folders[0]!] : [] });
}

/** Several reports as one. */
export function mergeReports(reports: readonly ProblemReport[]): ProblemReport {
  const counts: Counts = { agents: 0, errors: 0, warnings: 0, infos: 0, known: 0, gone: 0 };
  for (const one of reports)
    for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += one.counts[name];
  const findings = reports.flatMap((one) => one.findings);
  return withSummary({ findings, titles, counts, outdated: reports.flatMap((one) => one.outdated) });
}

function withSummary(report: Omit<ProblemReport, 'summary'>): ProblemReport {
  const { agents, errors, warnings, infos, known, gone } = report.counts;
  const files = new Set(report.findings.map(({ path }) => path)).size;
  const count = formatCount({ error: errors, warning: warnings, info: infos, files });
  const words = [
    `${plural(agents, 'agent')}, ${count}.`,
    known > 0 ? `${plural(known, 'known problem')} not shown.` : '',
    gone > 0
      ? `${plural(gone, 'known problem')} no longer found: run \`${baselineCommand(report.outdated)}\`.`
      : '',
  ];
  return { ...report, summary: words.filter(Boolean).join(' ') };
}

function findingOf(found: Problem, catalog: Catalog): Finding {
  const { severity, code, line, column } = found;
  return {
    path: openable(found.path, catalog),
    ...(line === undefined ? {} : { line }),
    ...(line === undefined || column === undefined ? {} : { column }),
    severity,
    code,
    message: describe(found),
  };
}

/** The path of a problem from the working directory: problems begin with the label of their folder. */
function openable(path: string, { folders, labels }: Catalog): string {
  const index = labels.findIndex((label) => path === label || path.startsWith(`${label}/`));
  if (index < 0) return path;
  const file = join(folders[index]!, path.slice(labels[index]!.length));
  const near = relative('.', file);
  return (near.startsWith('..') ? file : near || '.').split(sep).join('/');
}
