import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { codeFingerprint } from '../cache/fingerprint.ts';
import { cacheFolder } from '../cache/folder.ts';
import { addTime, timeSpent } from '../cache/stopwatch.ts';
import type { Catalog } from '../catalog/load.ts';
import { currentReading, forgetFiles } from '../catalog/reading.ts';
import { countProblems, formatCount, formatProblem } from '../catalog/report.ts';
import { publishedAt, type Published } from '../catalog/settings.ts';
import keptPages from '../integrations/kept-pages.ts';
import { recallOverlaps } from '../overlap/known-overlaps.ts';
import { writePlainFiles } from '../publish/plain-files.ts';
import { isUnchanged } from '../rebuild/is-unchanged.ts';
import { keysOf } from '../rebuild/keys.ts';
import { findSite, keepSite, type KeptSite, type KeyOf } from '../rebuild/kept-site.ts';
import { placeFiles } from '../rebuild/place-files.ts';
import { indexElsewhere } from '../search/index-elsewhere.ts';
import { refuseBrokenRecord } from './broken-record.ts';
import { noteUnrecorded, refuseUnrecorded } from './link-changes.ts';
import { newProblems } from './new-problems.ts';
import { discardOutput, prepareOutput, publishOutput, type OutputFolder } from './output-folder.ts';
import { enterProject, prepareAstro, projectRoot } from './project.ts';
import { summaryOf } from './summary.ts';
import { timeTable } from './time-table.ts';

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
export async function build({ outDir, strict, frozen, fresh, timings }: BuildOptions): Promise<number> {
  const began = performance.now();
  prepareAstro();
  // What was kept under a wrong name, by whatever mistake, must not outlast this.
  if (fresh)
    for (const kept of ['code', 'files', 'index', 'overlaps', 'site'])
      await rm(join(cacheFolder(), kept), { recursive: true, force: true });
  const cache = join(cacheFolder(), 'site');
  // Most of what a whole build makes is garbage with the next page, and V8 would keep three times what is in use.
  if (!existsSync(cache)) setFlagsFromString('--heap-growing-percent=50');
  const { catalog } = await currentReading();
  forgetFiles();
  // Refused before anything is written.
  const at = publishedAt(catalog.settings);
  if (refuseBrokenRecord(catalog) || (frozen && refuseUnrecorded(catalog))) return 1;
  const output = await prepareOutput(outDir, projectRoot, catalog.folders);
  enterProject();
  if (strict && (await stopsStrictBuild(catalog))) return 1;
  const stop = () => {
    discardOutput(output);
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let done: string | undefined;
  let kept: KeptSite | undefined;
  try {
    const keys = keysOf(catalog, projectRoot);
    kept = await readKept(cache);
    done = kept?.key === keys.site ? await takeKept(kept, output) : undefined;
    if (done === undefined) {
      await recallOverlaps(catalog.agents, join(cacheFolder(), 'overlaps'), codeFingerprint(projectRoot));
      await buildAnew(output, catalog, at, kept, keys.page);
      const built = performance.now();
      if (await isUnchanged(catalog)) await keepSite(cache, output.target, keys.site, keys.page, kept);
      addTime('publish', performance.now() - built);
      done = `Built ${outDir}`;
    } else done = `Nothing has changed: ${done} ${outDir}`;
  } finally {
    kept?.close();
    discardOutput(output);
    process.off('SIGINT', stop).off('SIGTERM', stop);
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

/** Builds the site, with the pages of the last one that are still the same. */
async function buildAnew(
  output: OutputFolder,
  catalog: Catalog,
  at: Published,
  kept: KeptSite | undefined,
  keyOf: KeyOf,
): Promise<void> {
  const indexing = indexElsewhere(catalog);
  // Whoever waits for it at the end is told; until then nobody does.
  indexing.catch(() => undefined);
  const { build: buildSite } = await import('astro');
  const { building, target } = output;
  const restore = () => {
    const same = kept?.restoreSame(building, keyOf, target) ?? new Set<string>();
    return same.union(writePlainFiles(building, catalog.agents, at, same));
  };
  await buildSite({
    root: projectRoot,
    outDir: building,
    // Two builds at once must not share what Astro stores between its steps.
    cacheDir: join(output.workshop, 'cache'),
    // What Vite stores is the same for every build, but not for `npm run dev`, which may run beside it.
    vite: { cacheDir: join(projectRoot, 'node_modules', '.vite-build') },
    logLevel: 'warn',
    integrations: [keptPages(restore)],
  });
  const index = (await indexing).map(({ path, content }) => [`pagefind/${path}`, content] as const);
  placeFiles(building, index, kept, target);
  await publishOutput(output);
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
