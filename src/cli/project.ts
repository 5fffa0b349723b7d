import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../cache/folder.ts';
import { agentsFolder } from '../catalog/folder.ts';
import { Refusal } from '../findings/refusal.ts';

/** Absolute path of the project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Nothing is sent anywhere, a dev server stays in the foreground whoever starts it, and only the settings decide.
 * @throws Refusal if the folder of what is kept lies in one that takes none
 */
export function prepareAstro(): void {
  // Astro lets variables of these names override what its own configuration says.
  for (const name of ['BASE_URL', 'DEV', 'PROD', 'MODE', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];
  // What a machine sets to nothing is not set.
  for (const name of ['SITE', 'BASE']) if (process.env[name] === '') delete process.env[name];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  process.env['AGENT_CATALOG_CACHE'] ||= join(projectRoot, 'node_modules', '.cache', 'agent-catalog');
  process.env['AGENT_CATALOG_CACHE'] = cacheFolder();
  makeFolder(cacheFolder());
}

/**
 * Makes a folder, step by step. One that cannot be written is no failure; but in some, as in /proc, the system says of each
 * new folder that the one it lies in is missing, and Node's own way to make it would try for ever.
 * @throws Refusal if it lies in such a folder
 */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (cause) {
    const isDenied = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (isDenied && statSync(parent, { throwIfNoEntry: false })?.isDirectory())
      throw new Refusal(`AGENT_CATALOG_CACHE: ${parent} takes no folders. Name another folder.`);
  }
}

/** Makes the project the working directory, as Astro expects; the folder of agents stays where it is. */
export function enterProject(): void {
  process.env['AGENTS_DIR'] = agentsFolder();
  process.chdir(projectRoot);
}
