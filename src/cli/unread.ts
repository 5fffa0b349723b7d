import type { Catalog } from '../catalog/load.ts';
import { formatProblem } from '../catalog/report.ts';

/** What lies in a folder that is not there or not named, or in a file that cannot be read, is not gone. */
export const unread = {
  'file-unreadable': 'error',
  'folder-missing': 'error',
  'settings-field': 'error',
  'settings-unparseable': 'error',
} as const;

/**
 * Prints what was not read of the agents and the settings that say where they are, and says whether anything was not.
 * @param result what became of it, printed last
 */
export function refuseUnread({ problems }: Catalog, result: string): boolean {
  const found = problems.filter(({ code }) => Object.hasOwn(unread, code));
  for (const one of found) console.error(formatProblem(one));
  if (found.length > 0) console.error(`\n${result}`);
  return found.length > 0;
}
