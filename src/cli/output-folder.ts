// The folder a site is written to: what may be replaced, and how it is replaced as a whole.
import { readdirSync, rmSync } from 'node:fs';
import { cp, mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from '../catalog/folder.ts';

/** A file that marks a folder as a site made here, so that nothing else is ever replaced. */
const marker = '.agent-catalog';

/** Where a site goes, and where it is made. */
export interface OutputFolder {
  /** Absolute path of the site. */
  target: string;
  /** Absolute path of a folder of this build alone, inside the project: Astro needs its packages in reach. */
  workshop: string;
  /** Where in it the site is built. */
  building: string;
}

/**
 * Prepares the output folder of a build, and clears away what killed builds have left beside it.
 * @param sources folders of agents, which must not hold the site: its copies of the files would be read as agents
 * @throws TypeError in plain words, if replacing the folder would delete something else
 */
export async function prepareOutput(
  outDir: string,
  project: string,
  sources: readonly string[],
): Promise<OutputFolder> {
  // A server may read the site through a link.
  const target = await realpath(resolve(outDir)).catch(() => resolve(outDir));
  const held = [project, ...sources].find((one) => isWithin(one, [target]));
  if (held !== undefined)
    throw new TypeError(`--outDir ${outDir} holds ${held}. Choose a folder of its own.`);
  if (isWithin(target, sources))
    throw new TypeError(`--outDir ${outDir} lies in a folder of agents. Choose another.`);
  await tidyUp(target, join(project, '.astro'));
  const entries = await readdir(target).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [] as string[];
    throw new TypeError(`--outDir ${outDir} cannot be used (${cause.code}).`);
  });
  if (entries.length > 0 && !entries.includes(marker)) {
    throw new TypeError(
      `--outDir ${outDir} holds files that are no catalog. Empty it, or choose another folder.`,
    );
  }
  const workshop = workshopIn(project);
  return { target, workshop, building: join(workshop, 'site') };
}

/** A folder of this build alone, inside a project. */
export function workshopIn(project: string): string {
  return join(project, '.astro', `build-${process.pid}`);
}

/** Puts a finished site in the place of the last one, so that a reader meets the one or the other, never half of it. */
export async function publishOutput({ target, building }: OutputFolder): Promise<void> {
  // A site that was kept shares its files with the one it was: nothing is written into one.
  await rm(join(building, marker), { force: true });
  await writeFile(join(building, marker), 'Made by agent-catalog. A build replaces this folder.\n');
  const finished = `${besides(target, 'building')}${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await move(building, finished);
  const old = `${besides(target, 'old')}${process.pid}`;
  const hadOld = await rename(target, old).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return false;
      throw cause;
    },
  );
  try {
    await rename(finished, target);
  } catch (cause) {
    if (hadOld) await rename(old, target);
    throw cause;
  }
  if (hadOld) rmSync(old, { recursive: true, force: true });
}

/** Removes what a build has left, finished or not. */
export function discardOutput({ target, workshop }: OutputFolder): void {
  for (const folder of [workshop, `${besides(target, 'building')}${process.pid}`]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves a folder, also to another disk. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EXDEV') throw cause;
    await cp(from, to, { recursive: true });
  });
}

/** Brings back the last site if a build was killed while it changed places, and removes what such builds left. */
async function tidyUp(target: string, workshops: string): Promise<void> {
  for (const old of leftIn(dirname(target), basename(besides(target, 'old')))) {
    await rename(old, target).catch(() => rm(old, { recursive: true, force: true }));
  }
  const left = [
    ...leftIn(dirname(target), basename(besides(target, 'building'))),
    ...leftIn(workshops, 'build-'),
  ];
  for (const folder of left) await rm(folder, { recursive: true, force: true });
}

/** Folders of a name that ends with the number of a process which is gone. */
function leftIn(folder: string, start: string): string[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(start) && !isAlive(Number(name.slice(start.length))))
    .map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that does not exist yet holds nothing.
    return [];
  }
}

function besides(target: string, kind: string): string {
  return join(dirname(target), `.${basename(target)}.${kind}-`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
