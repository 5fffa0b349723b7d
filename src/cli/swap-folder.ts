import { readdir, rename, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { isWithin } from '../catalog/folder.ts';

/**
 * Refuses to replace a folder that is no site made here.
 * @throws with the reason, if replacing it would delete something else
 */
export async function demandReplaceable(folder: string, keep: readonly string[]): Promise<void> {
  const target = resolve(folder);
  const inside = keep.find((one) => isWithin(resolve(one), [target]));
  if (inside !== undefined)
    throw new TypeError(`--outDir ${folder} holds ${inside}. Choose a folder of its own.`);
  const entries = await readdir(target).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [] as string[];
    throw new TypeError(`--outDir ${folder} cannot be used (${cause.code}).`);
  });
  if (entries.length > 0 && !entries.includes('pagefind')) {
    throw new TypeError(
      `--outDir ${folder} holds files that are no catalog. Empty it, or choose another folder.`,
    );
  }
}

/** Puts a finished folder in the place of another, so that a reader meets the old one or the new one, never half of it. */
export async function swapFolder(finished: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  const hadOld = await rename(target, old).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return false;
      throw cause;
    },
  );
  try {
    await rename(finished, target);
  } catch (cause) {
    if (hadOld) await rename(old, target);
    throw cause;
  }
  if (hadOld) await rm(old, { recursive: true, force: true });
}

/** Where a site is built before it takes the place of the last one: beside it, so that renaming suffices. */
export function buildFolder(target: string): string {
  return join(
    resolve(target),
    '..',
    `.${relative(join(resolve(target), '..'), resolve(target))}.building-${process.pid}`,
  );
}
