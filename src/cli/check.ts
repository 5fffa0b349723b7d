import { baselineName, writeBaseline } from '../catalog/baseline.ts';
import { agentsFolder } from '../catalog/folder.ts';
import { faultOfCode, levels, type Level } from '../catalog/levels.ts';
import type { Catalog } from '../catalog/load.ts';
import { escapeControls, plural } from '../catalog/report.ts';
import { formats, isFormat } from '../findings/formats.ts';
import { Refusal } from '../findings/refusal.ts';
import { countMendable, fix } from './check-fix.ts';
import { findTargets } from './check-targets.ts';
import { readTarget, type CheckedCatalog } from './checked-catalog.ts';
import { catalogPaths } from './new-problems.ts';
import { readOptions } from './options.ts';
import { mergeReports, reportOn } from './problem-report.ts';

const usage = `agent-catalog check [folders and files]

Says what is wrong with the files of agents (default: agents, or the folder AGENTS_DIR names), and what to type.
A file is checked with the others of its catalog, and only its own problems are told.

  --format text|json|github|sarif   how to say it (default: text)
  --strict                          warnings count as errors
  --max-warnings <number>           more warnings than these count as an error
  --rule <code>=<level>             off, info, warning or error for a kind of problem; may be repeated
  --fix                             mends what can be mended without changing what a file means
  --dry-run                         with --fix: shows what would change, and changes nothing
  --write-baseline                  records the problems of today in ${baselineName}, so that only new ones count
  --no-baseline                     counts those as well

The status is 0 if no error is found, 1 if one is, and 2 if nothing could be checked. Settings of catalog.yaml
(rules:) hold here too; the page /health/rules/ of the site explains every rule.`;

/**
 * Checks folders and files of agents and prints what it found. Returns the exit status.
 * @throws Refusal if nothing can be checked
 */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    allowNegative: true,
    options: {
      baseline: { type: 'boolean', default: true },
      'dry-run': { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean', short: 'h' },
      'max-warnings': { type: 'string' },
      rule: { type: 'string', multiple: true, default: [] },
      strict: { type: 'boolean', default: false },
      'write-baseline': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const { format } = values;
  if (!isFormat(format))
    throw new Refusal(`--format ${format} is not one of ${Object.keys(formats).join(', ')}.`);
  const mostWarnings = values.strict ? 0 : readCount(values['max-warnings']);
  const rules = Object.fromEntries(values.rule.map(readRule));
  const targets = await findTargets(positionals.length > 0 ? positionals : [agentsFolder()]);
  if (values['dry-run'] && !values.fix) throw new Refusal('--dry-run shows what --fix would do. Add --fix.');
  if (values['write-baseline'] && targets.some(({ files }) => files !== undefined))
    throw new Refusal('--write-baseline records the problems of whole folders. Name the folder.');
  const load = async () => {
    const loaded: CheckedCatalog[] = [];
    for (const target of targets) loaded.push(await readTarget(target, rules));
    return loaded;
  };
  let checked = await load();
  let isWritten = true;
  if (values.fix) {
    const print = format === 'text' ? console.log : console.error;
    const catalogs = checked.map(({ catalog }) => catalog);
    isWritten = await fix(catalogs, { rules, dryRun: values['dry-run'] }, print);
    if (!values['dry-run']) checked = await load();
  }

  if (values['write-baseline']) {
    for (const { catalog } of checked) await recordProblems(catalog);
    return 0;
  }
  const reports = [];
  let mendable = 0;
  for (const { catalog, compare } of checked) {
    const compared = values.baseline ? await compare() : { fresh: catalog.problems, known: 0, gone: 0 };
    reports.push(reportOn(catalog, compared));
    if (format === 'text' && !values.fix) mendable += await countMendable(catalog, compared.fresh, rules);
  }
  const strangers = checked.flatMap((one) => one.strangers);
  const merged = mergeReports(reports);
  const { errors, warnings } = merged.counts;
  const isMany = warnings > mostWarnings;
  const notes = [
    isMany && !(values.strict && errors > 0) ? allowance(warnings, values) : '',
    mendable > 0 ? `${mendable} can be mended with --fix.` : '',
    strangers.length > 0 ? `Not an agent of the catalog: ${strangers.map(escapeControls).join(', ')}.` : '',
  ];
  const report = { ...merged, summary: [merged.summary, ...notes].filter(Boolean).join(' ') };
  // The process ends when this is done, and a pipe may be slower.
  await new Promise((done) => process.stdout.write(formats[format](report), done));
  return !isWritten || errors > 0 || isMany ? 1 : 0;
}

/** Why warnings fail the check. */
function allowance(warnings: number, options: { strict: boolean; 'max-warnings'?: string }): string {
  const option = options.strict
    ? '--strict allows none'
    : `--max-warnings allows ${Number(options['max-warnings'])}`;
  return `${plural(warnings, 'warning')}, ${option}.`;
}

function readCount(value: string | undefined): number {
  if (value === undefined) return Infinity;
  if (!/^\d+$/.test(value)) throw new Refusal(`--max-warnings ${value} is no number.`);
  return Number(value);
}

function readRule(value: string): [string, Level] {
  const [code = '', level = ''] = value.split('=');
  const fault = faultOfCode(code);
  if (fault) throw new Refusal(`--rule ${code} ${fault}${fault.endsWith('?') ? '' : '.'}`);
  if (!(levels as readonly string[]).includes(level))
    throw new Refusal(`--rule ${value} gives no level. Write --rule ${code}=off, or info, warning, error.`);
  return [code, level as Level];
}

async function recordProblems(catalog: Catalog): Promise<void> {
  const [folder] = catalog.folders as [string, ...string[]];
  const inFiles = catalog.problems.filter(({ path }) => catalogPaths(catalog).has(path));
  await writeBaseline(folder, inFiles);
  console.log(`${plural(inFiles.length, 'problem')} recorded in ${folder}/${baselineName}.`);
}
