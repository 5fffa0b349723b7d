import { readFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import type { Catalog } from '../catalog/load.ts';
import type { Levels } from '../catalog/levels.ts';
import type { Problem } from '../catalog/problems.ts';
import { saveFile } from '../files/save.ts';
import { mendText } from './mend-text.ts';
import { mends } from './mends.ts';

/** What became of one file. */
export interface MendedFile {
  path: string;
  mended: Problem[];
  /** What changes, as a unified diff. */
  diff: string;
  /** Why the file was left alone after all: it changed in between, or cannot be read or written. */
  failure?: 'changed' | { reason: string };
}

/** Mends the files of a catalog that have something to mend; with `dryRun`, only says what would change. */
export async function mendCatalog(
  { agents, labels, settings }: Catalog,
  { rules, dryRun }: { rules: Levels; dryRun: boolean },
): Promise<MendedFile[]> {
  const done: MendedFile[] = [];
  for (const { source, problems } of agents) {
    const { file, path } = source;
    if (!problems.some(({ code }) => code in mends)) continue;
    const label = labels.find((one) => path.startsWith(`${one}/`))!;
    const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => cause);
    if (bytes instanceof Error) {
      done.push({ path, mended: [], diff: '', failure: { reason: bytes.code ?? bytes.message } });
      continue;
    }
    const relative = path.slice(label.length + 1);
    const after = mendText(bytes, { file, path, relative }, { ...settings.rules, ...rules });
    if (after.mended.length === 0) continue;
    const failure = dryRun ? undefined : await saveFile(file, bytes, after.bytes);
    done.push({
      path,
      mended: failure === undefined ? after.mended : [],
      diff: diffOf(path, bytes, after.bytes),
      ...(failure === undefined ? {} : { failure }),
    });
  }
  return done;
}

function diffOf(path: string, before: Buffer, after: Buffer): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, String(before), String(after), undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
