import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Catalog } from '../catalog/load.ts';
import { readSettings } from '../catalog/settings.ts';

/**
 * Whether the agents and the settings still are as they were read. Pages read files too: a site that was built while
 * somebody saved is of neither state, and not to be kept under the key of one.
 */
export async function isUnchanged({ agents, settings, folders }: Catalog): Promise<boolean> {
  const now = await readSettings(folders[0]!);
  if (!isDeepStrictEqual(now.settings, settings)) return false;
  for (const { source } of agents) {
    const bytes = await readFile(source.file).catch(() => undefined);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== source.sha256) return false;
  }
  return true;
}
