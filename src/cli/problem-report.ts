// What `check` has found, as findings that every format can print.
import { join, relative, sep } from 'node:path';
import type { Compared } from '../catalog/baseline.ts';
import type { Catalog } from '../catalog/load.ts';
import { describe, problemKinds, type Problem } from '../catalog/problems.ts';
import { countProblems, formatCount, plural } from '../catalog/report.ts';
import type { Finding, Report } from '../findings/finding.ts';

const titles = Object.fromEntries(Object.entries(problemKinds).map(([code, { title }]) => [code, title]));

/** What is counted in one catalog, or in several. */
type Counts = Record<'agents' | 'errors' | 'warnings' | 'infos' | 'known' | 'mended', number>;

/** The problems of a catalog as a report, with paths as a terminal opens them. */
export function reportOn(catalog: Catalog, { fresh, known, mended }: Compared): Report & { counts: Counts } {
  const { error, warning, info } = countProblems(fresh);
  const agents = catalog.agents.length;
  const counts = { agents, errors: error, warnings: warning, infos: info, known, mended };
  const findings = fresh.map((one) => findingOf(one, catalog));
  return { findings, titles, counts, summary: summaryOf(counts, findings) };
}

/** Several reports as one. */
export function mergeReports(reports: readonly (Report & { counts: Counts })[]): Report & { counts: Counts } {
  const counts: Counts = { agents: 0, errors: 0, warnings: 0, infos: 0, known: 0, mended: 0 };
  for (const one of reports)
    for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += one.counts[name];
  const findings = reports.flatMap((one) => one.findings);
  return { findings, titles, counts, summary: summaryOf(counts, findings) };
}

function summaryOf(
  { agents, errors, warnings, infos, known, mended }: Counts,
  findings: readonly Finding[],
): string {
  const files = new Set(findings.map(({ path }) => path)).size;
  const count = formatCount({ error: errors, warning: warnings, info: infos, files });
  const words = [
    `${plural(agents, 'agent')}, ${count}.`,
    known > 0 ? `${plural(known, 'known problem')} not shown.` : '',
    mended > 0 ? `${plural(mended, 'known problem')} mended: run check --write-baseline.` : '',
  ];
  return words.filter(Boolean).join(' ');
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
