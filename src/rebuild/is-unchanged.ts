import { isDeepStrictEqual } from 'node:util';
import type { Catalog } from '../catalog/load.ts';
import { readSettings } from '../catalog/settings.ts';

/**
 * Whether the settings still are as they were read. Astro reads them again for its own configuration: a site that was
 * built while somebody saved them is of neither state, and not to be kept under the key of one. Agents are read once.
 */
export async function isUnchanged({ settings, folders }: Catalog): Promise<boolean> {
  const now = await readSettings(folders[0]!);
  return isDeepStrictEqual(now.settings, settings);
}
