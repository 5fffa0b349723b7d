// The baseline: problems that an old collection has known for long, so that only new ones count.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { lintCommand } from './lint-command.ts';
import { compareText, type Problem } from './problems.ts';

/** How many problems of each code each file had, by path and code. */
export type Baseline = Record<string, Record<string, number>>;

/** Name of the file, beside `catalog.yaml`. */
export const baselineName = 'known-problems.json';

const schema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), z.record(z.string(), z.int().positive())),
});

/** What a baseline leaves of the problems. */
export interface Compared {
  /** Problems that are not known, in their order. */
  fresh: Problem[];
  /** How many are known. */
  known: number;
  /** How many that were known are not found any more, mended or switched off: the baseline may forget them. */
  gone: number;
}

/**
 * The problems that a baseline does not know. If a file has more of a code than are known, all of them are told: lines
 * move, and nobody can say which one is new.
 */
export function compareWithBaseline(problems: readonly Problem[], baseline: Baseline): Compared {
  const now = countByFile(problems);
  const isKnown = ({ path, code }: Problem) => now[path]![code]! <= countOf(baseline, path, code);
  const fresh = problems.filter((one) => !isKnown(one));
  const gone = Object.entries(baseline)
    .flatMap(([path, codes]) =>
      Object.entries(codes).map(([code, count]) => count - countOf(now, path, code)),
    )
    .filter((left) => left > 0)
    .reduce((sum, left) => sum + left, 0);
  return { fresh, known: problems.length - fresh.length, gone };
}

/** The baseline that knows these problems. */
export function countByFile(problems: readonly Problem[]): Baseline {
  const files: Baseline = Object.create(null) as Baseline;
  const sorted = problems.toSorted((a, b) => compareText(a.path, b.path) || compareText(a.code, b.code));
  for (const { path, code } of sorted) {
    const codes = (files[path] ??= {});
    codes[code] = (codes[code] ?? 0) + 1;
  }
  return files;
}

function countOf(baseline: Baseline, path: string, code: string): number {
  const codes = Object.hasOwn(baseline, path) ? baseline[path]! : {};
  return Object.hasOwn(codes, code) ? codes[code]! : 0;
}

/**
 * Reads the baseline of a folder; nothing where there is none.
 * @param paths of the files of the catalog, as problems name them: a baseline that knows none of them is another's
 * @returns a sentence that says what is wrong with the file, if it cannot be used
 */
export async function readBaseline(
  folder: string,
  paths: ReadonlySet<string>,
): Promise<Baseline | string | undefined> {
  let text;
  try {
    text = await readFile(join(folder, baselineName), 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === undefined) throw cause;
    return `${baselineName} cannot be read (${code}).`;
  }
  const { data, error } = schema.safeParse(parseJson(text));
  if (error)
    return `${baselineName} is not a list of known problems. Write it anew: \`${baselineCommand([folder])}\`.`;
  const known = Object.keys(data.files);
  if (known.length > 0 && !known.some((path) => paths.has(path)))
    return `${baselineName} knows no file of this folder, so it belongs to another catalog. Write it anew: \`${baselineCommand([folder])}\`.`;
  return data.files;
}

/** What a person types to write the baselines of folders anew. */
export function baselineCommand(folders: readonly string[]): string {
  return lintCommand(folders, '--write-baseline');
}

/** Writes the baseline of a folder, the same bytes for the same problems. */
export async function writeBaseline(folder: string, problems: readonly Problem[]): Promise<void> {
  const json = JSON.stringify({ version: 1, files: countByFile(problems) }, null, 2);
  await writeFile(join(folder, baselineName), `${json}\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
