// What `check` has found, as findings that every format can print.
import { join, relative, sep } from 'node:path';
import type { Compared } from '../catalog/baseline.ts';
import type { Catalog } from '../catalog/load.ts';
import { describe, problemKinds, type Problem } from '../catalog/problems.ts';
import { countProblems, formatCount, plural } from '../catalog/report.ts';
import type { Finding, Report } from '../findings/finding.ts';

const titles = Object.fromEntries(Object.entries(problemKinds).map(([code, { title }]) => [code, title]));

/** The problems of a catalog as a report, with paths as a terminal opens them. */
export function reportOn(catalog: Catalog, { fresh, known, mended }: Compared): Report {
  const { error, warning, info, files } = countProblems(fresh);
  const agents = catalog.agents.length;
  const words = [
    `${plural(agents, 'agent')}, ${formatCount({ error, warning, info, files })}.`,
    known > 0 ? `${plural(known, 'known problem')} not shown.` : '',
    mended > 0 ? `${plural(mended, 'known problem')} mended: run check --write-baseline.` : '',
  ];
  return {
    findings: fresh.map((one) => findingOf(one, catalog)),
    titles,
    counts: { agents, errors: error, warnings: warning, infos: info, known, mended },
    summary: words.filter(Boolean).join(' '),
  };
}

/** Several reports as one. */
export function mergeReports(reports: readonly Report[]): Report {
  const counts: Record<string, number> = {};
  for (const one of reports)
    for (const [name, count] of Object.entries(one.counts)) counts[name] = (counts[name] ?? 0) + count;
  return {
    findings: reports.flatMap(({ findings }) => findings),
    titles,
    counts,
    summary: reports.map(({ summary }) => summary).join('\n'),
  };
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
