import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/load.ts';
import type { Reading } from '../catalog/reading.ts';
import { escapeControls, formatProblem } from '../catalog/report.ts';
import { publishedAt } from '../catalog/settings.ts';

/** What to say to an author after a save. */
export interface Told {
  /** Problems, a line each, and what only a restart can follow. */
  problems: string[];
  /** Files that have none any more, or are gone with those they had, a line each. */
  mended: string[];
}

/**
 * Says what each reading has changed: the problems of the files that were saved, and of others that got other problems
 * by it, but none that was said before and is the same.
 */
export function tellProblems(first: Catalog): (reading: Reading) => Told {
  const told = new Map<string, string>();
  let before = linesByPath(first);
  let place = placeOf(first);
  return ({ catalog, saved }) => {
    const now = linesByPath(catalog);
    const others = [...before.keys(), ...now.keys()].filter((path) => now.get(path) !== before.get(path));
    const problems: string[] = [];
    const mended: string[] = [];
    for (const path of new Set([...saved, ...others])) {
      const lines = now.get(path);
      if (lines !== undefined && lines !== told.get(path)) {
        problems.push(...lines.split('\n'));
        told.set(path, lines);
      } else if (lines === undefined && before.has(path)) {
        const what = isThere(path, catalog) ? 'no problems any more' : 'the file is gone';
        mended.push(`${escapeControls(path)}: ${what}`);
        told.delete(path);
      }
    }
    before = now;
    if (placeOf(catalog) !== place) {
      place = placeOf(catalog);
      problems.push(
        `${catalog.labels[0]!}/catalog.yaml: site or base has changed; stop the server and start it again.`,
      );
    }
    return { problems, mended };
  };
}

/** Where the site is published, which Astro asks once. */
function placeOf({ settings }: Catalog): string {
  return JSON.stringify(publishedAt(settings));
}

/** Whether a file lies where its path, as shown, says; so does what is no agent and what is left out. */
function isThere(path: string, { folders, labels }: Catalog): boolean {
  return folders.some((folder, index) => {
    const label = labels[index]!;
    return (
      path === label || (path.startsWith(`${label}/`) && existsSync(join(folder, path.slice(label.length))))
    );
  });
}

/** By path: the problems of the file, a line each. */
function linesByPath({ problems }: Catalog): Map<string, string> {
  const byPath = Map.groupBy(problems, ({ path }) => path);
  return new Map([...byPath].map(([path, some]) => [path, some.map(formatProblem).join('\n')]));
}
