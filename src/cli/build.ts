import { existsSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { codeFingerprint } from '../cache/fingerprint.ts';
import { cacheFolder } from '../cache/folder.ts';
import { timeSpent } from '../cache/stopwatch.ts';
import { agentsFolder } from '../catalog/folder.ts';
import type { Catalog } from '../catalog/load.ts';
import { currentReading, forgetFiles } from '../catalog/reading.ts';
import { countProblems, formatCount, formatProblem } from '../catalog/report.ts';
import { publishedAt, readSettings } from '../catalog/settings.ts';
import { startBundling, type Bundling } from '../print/bundle.ts';
import { keysOf } from '../rebuild/keys.ts';
import { findSite, type KeptSite } from '../rebuild/kept-site.ts';
import { buildAnew } from './build-anew.ts';
import { refuseBrokenRecord } from './broken-record.ts';
import { noteUnrecorded, refuseUnrecorded } from './link-changes.ts';
import { newProblems } from './new-problems.ts';
import {
  discardOutput,
  prepareOutput,
  publishOutput,
  workshopIn,
  type OutputFolder,
} from './output-folder.ts';
import { enterProject, prepareAstro, projectRoot } from './project.ts';
import { summaryOf } from './summary.ts';
import { timeTable } from './time-table.ts';
import { refuseUnread } from './unread.ts';

/** How to build. */
export interface BuildOptions {
  /** Folder of the site, relative to the working directory. */
  outDir: string;
  /** Whether errors and warnings stop the build. */
  strict: boolean;
  /** Whether a published address that answers otherwise than the record says stops the build. */
  frozen: boolean;
  /** Whether to build everything, whatever was kept of the last build. */
  fresh: boolean;
  /** Whether to print where the time went. */
  timings: boolean;
}

/** Builds the site and prints what was built. Returns the exit status; a failed build leaves the last site in place. */
export async function build(options: BuildOptions): Promise<number> {
  const began = performance.now();
  prepareAstro();
  // What was kept under a wrong name, by whatever mistake, must not outlast this.
  if (options.fresh)
    for (const kept of ['bundle', 'code', 'files', 'index', 'overlaps', 'site'])
      await rm(join(cacheFolder(), kept), { recursive: true, force: true });
  const { settings } = await readSettings(agentsFolder());
  const workshop = workshopIn(projectRoot);
  // It does not depend on the agents, which are read meanwhile.
  const bundling = startBundling({
    folder: join(workshop, 'bundle'),
    cache: join(cacheFolder(), 'bundle'),
    code: codeFingerprint(projectRoot),
    at: publishedAt(settings),
    agents: agentsFolder(),
  });
  const undo = [() => void bundling.stop(), () => rmSync(workshop, { recursive: true, force: true })];
  const stop = () => {
    for (const one of undo) one();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await buildWith(bundling, options, began, undo);
  } finally {
    await bundling.stop();
    await rm(workshop, { recursive: true, force: true });
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/**
 * @param began when, by the clock of this process
 * @param undo what is done if the build is stopped; what must be is added
 */
async function buildWith(
  bundling: Bundling,
  { outDir, strict, frozen, timings }: BuildOptions,
  began: number,
  undo: (() => void)[],
): Promise<number> {
  const cache = join(cacheFolder(), 'site');
  // Most of what a whole build makes is garbage with the next page, and V8 would keep three times what is in use.
  if (!existsSync(cache)) setFlagsFromString('--heap-growing-percent=50');
  const { catalog } = await currentReading();
  forgetFiles();
  // Refused before anything is written.
  if (refuseBrokenRecord(catalog) || (frozen && refuseUnrecorded(catalog))) return 1;
  if (catalog.agents.length === 0 && refuseUnread(catalog, 'No agent was found, and nothing was built.'))
    return 1;
  const output = await prepareOutput(outDir, projectRoot, catalog.folders);
  enterProject();
  if (strict && (await stopsStrictBuild(catalog))) return 1;
  undo.push(() => discardOutput(output));
  let done: string | undefined;
  let kept: KeptSite | undefined;
  try {
    const keys = keysOf(catalog, projectRoot);
    kept = await readKept(cache);
    done = kept?.key === keys.site ? await takeKept(kept, output) : undefined;
    if (done === undefined) {
      await buildAnew(output, cache, { catalog, keys, bundling, kept });
      done = `Built ${outDir}`;
    } else done = `Nothing has changed: ${done} ${outDir}`;
  } finally {
    kept?.close();
    discardOutput(output);
  }
  noteUnrecorded(catalog);
  await report(catalog, done, performance.now() - began);
  if (timings) console.log(timeTable(timeSpent(), performance.now() - began));
  return 0;
}

async function readKept(cache: string): Promise<KeptSite | undefined> {
  const kept = await findSite(cache);
  if (kept !== 'damaged') return kept;
  console.warn(`What was kept of the last build in ${cache} is damaged; all is built anew.`);
  return undefined;
}

/** Makes the output the site that was kept. Returns what was done for it; undefined if it cannot be had. */
async function takeKept(kept: KeptSite, output: OutputFolder): Promise<string | undefined> {
  if (await kept.isIn(output.target)) return 'checked';
  try {
    kept.restore(output.building);
  } catch (cause) {
    console.warn(`${(cause as Error).message} Everything is built anew.`);
    await rm(output.building, { recursive: true, force: true });
    return undefined;
  }
  await publishOutput(output);
  // So that the next build need not read it.
  await kept.isIn(output.target);
  return 'brought back';
}

async function report(catalog: Catalog, done: string, milliseconds: number): Promise<void> {
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(`${await summaryOf(catalog)} ${done} in ${seconds} s.`);
  if (catalog.problems.length > 0)
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
