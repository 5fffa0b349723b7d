import type { Catalog } from '../catalog/load.ts';
import type { Levels } from '../catalog/levels.ts';
import type { Problem } from '../catalog/problems.ts';
import { escapeControls, plural } from '../catalog/report.ts';
import { formatDiff } from '../findings/diff.ts';
import { mendCatalog, type MendedFile } from '../mend/mend-catalog.ts';

/**
 * Mends what can be mended in the files of catalogs, or shows as diffs what would be. Returns whether every file that
 * was to be written could be.
 * @param print where a person reads: not what a program reads, if one does
 */
export async function fix(
  catalogs: readonly Catalog[],
  options: { rules: Levels; dryRun: boolean },
  print: (text: string) => void,
): Promise<boolean> {
  const files: MendedFile[] = [];
  for (const catalog of catalogs) files.push(...(await mendCatalog(catalog, options)));
  if (options.dryRun) for (const { diff } of files) print(formatDiff(diff));
  const failed = files.filter(({ failure }) => failure !== undefined);
  for (const one of failed) print(`${escapeControls(one.path)}  ${wordsFor(one)}`);
  const mended = files.filter(({ failure }) => failure === undefined);
  const problems = plural(
    mended.reduce((sum, one) => sum + one.mended.length, 0),
    'problem',
  );
  const verb = options.dryRun ? 'can be mended' : 'mended';
  print(`${problems} ${verb} in ${plural(mended.length, 'file')}.\n`);
  return failed.length === 0;
}

/** How many of some problems of a catalog `fix` would mend. */
export async function countMendable(
  catalog: Catalog,
  problems: readonly Problem[],
  rules: Levels,
): Promise<number> {
  const keyOf = ({ path, code }: { path: string; code: string }) => `${path} ${code}`;
  const meant = new Set(problems.map(keyOf));
  const agents = catalog.agents.filter((agent) => agent.problems.some((one) => meant.has(keyOf(one))));
  const files = await mendCatalog({ ...catalog, agents }, { rules, dryRun: true });
  return files.flatMap(({ mended }) => mended).filter((one) => meant.has(keyOf(one))).length;
}

function wordsFor({ failure }: MendedFile): string {
  return failure === 'changed'
    ? 'This file changed while it was being mended, so it was left alone. Run the command again.'
    : `This file cannot be mended (${failure!.reason}), so it was left alone. Check that it exists and may be written.`;
}
