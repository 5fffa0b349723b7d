import { join, resolve } from 'node:path';

/**
 * Absolute path of the folder of everything that is kept for the next build: what `AGENT_CATALOG_CACHE` names, or
 * `node_modules/.cache/agent-catalog`. It can be deleted at any time.
 */
export function cacheFolder(): string {
  return resolve(process.env['AGENT_CATALOG_CACHE'] || join('node_modules', '.cache', 'agent-catalog'));
}
