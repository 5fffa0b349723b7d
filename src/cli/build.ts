import { join } from 'node:path';
import { build as buildSite } from 'astro';
import type { Catalog } from '../catalog/load.ts';
import { currentReading } from '../catalog/reading.ts';
import { countProblems, formatCount, formatProblem } from '../catalog/report.ts';
import { publishedAt } from '../catalog/settings.ts';
import { refuseBrokenRecord } from './broken-record.ts';
import { noteUnrecorded, refuseUnrecorded } from './link-changes.ts';
import { newProblems } from './new-problems.ts';
import { discardOutput, prepareOutput, publishOutput } from './output-folder.ts';
import { enterProject, prepareAstro, projectRoot } from './project.ts';

/** How to build. */
export interface BuildOptions {
  /** Folder of the site, relative to the working directory. */
  outDir: string;
  /** Whether errors and warnings stop the build. */
  strict: boolean;
  /** Whether a published address that answers otherwise than the record says stops the build. */
  frozen: boolean;
}

/** Builds the site and prints what was built. Returns the exit status; a failed build leaves the last site in place. */
export async function build({ outDir, strict, frozen }: BuildOptions): Promise<number> {
  const began = performance.now();
  prepareAstro();
  const { catalog } = await currentReading();
  // Refused before anything is written.
  publishedAt(catalog.settings);
  if (refuseBrokenRecord(catalog) || (frozen && refuseUnrecorded(catalog))) return 1;
  const output = await prepareOutput(outDir, projectRoot, catalog.folders);
  enterProject();
  if (strict && (await stopsStrictBuild(catalog))) return 1;
  const stop = () => {
    discardOutput(output);
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    // Two builds at once must not share what Astro stores between its steps.
    const cacheDir = join(output.workshop, 'cache');
    await buildSite({ root: projectRoot, outDir: output.building, cacheDir, logLevel: 'warn' });
    await publishOutput(output);
  } finally {
    discardOutput(output);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  noteUnrecorded(catalog);
  report(catalog, outDir, performance.now() - began);
  return 0;
}

function report({ agents, problems }: Catalog, built: string, milliseconds: number): void {
  const count = `${agents.length} ${agents.length === 1 ? 'agent' : 'agents'}`;
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(`${count}, ${formatCount(countProblems(problems))}. Built ${built} in ${seconds} s.`);
  if (problems.length > 0)
    console.log('The page /health/ of the site says what to type; `npm run build -- --strict` says it here.');
}

/** Prints the problems that stop a strict build, if one does: those that the baseline knows do not. */
async function stopsStrictBuild(catalog: Catalog): Promise<boolean> {
  const { fresh } = await newProblems(catalog);
  const count = countProblems(fresh);
  if (count.error + count.warning === 0) return false;
  for (const found of fresh) console.error(formatProblem(found));
  console.error(`\n${formatCount(count)}. Nothing was built.`);
  return true;
}
