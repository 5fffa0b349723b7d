import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../cache/folder.ts';
import { agentsFolder } from '../catalog/folder.ts';

/** Absolute path of the project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Nothing is sent anywhere, a dev server stays in the foreground whoever starts it, and only the settings decide. */
export function prepareAstro(): void {
  // Astro lets variables of these names override what its own configuration says.
  for (const name of ['BASE_URL', 'DEV', 'PROD', 'MODE', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];
  // What a machine sets to nothing is not set.
  for (const name of ['SITE', 'BASE']) if (process.env[name] === '') delete process.env[name];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  process.env['AGENT_CATALOG_CACHE'] ||= join(projectRoot, 'node_modules', '.cache', 'agent-catalog');
  process.env['AGENT_CATALOG_CACHE'] = cacheFolder();
}

/** Makes the project the working directory, as Astro expects; the folder of agents stays where it is. */
export function enterProject(): void {
  process.env['AGENTS_DIR'] = agentsFolder();
  process.chdir(projectRoot);
}
