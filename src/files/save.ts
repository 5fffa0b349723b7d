import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SourceText } from './source-text.ts';

/** A part of a text, and what is to stand there. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** The bytes of a file with some parts of its text replaced, and all others as they were. Parts do not overlap. */
export function replaceBytes(
  bytes: Buffer,
  { byteOf }: SourceText,
  replacements: readonly Replacement[],
): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of replacements.toSorted((a, b) => a.start - b.start)) {
    parts.push(bytes.subarray(at, byteOf(start)), Buffer.from(text));
    at = byteOf(end);
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/**
 * Puts new bytes in the place of a file, all or none.
 * @param expected what the file must still hold
 * @returns 'changed' if it holds something else, a reason if it cannot be written; undefined when it is done
 */
export async function saveFile(
  file: string,
  expected: Buffer,
  bytes: Buffer,
): Promise<'changed' | { reason: string } | undefined> {
  let draft: string | undefined;
  try {
    // What a link leads to is replaced, not the link.
    const target = await realpath(file);
    await access(target, constants.W_OK);
    const { mode } = await stat(target);
    draft = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
    await writeFile(draft, bytes, { mode, flag: 'wx', flush: true });
    // What the process masks of a new file's mode, the old file may have.
    await chmod(draft, mode);
    if (!(await readFile(target)).equals(expected)) return 'changed';
    await rename(draft, target);
    return undefined;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    return { reason: code };
  } finally {
    if (draft !== undefined) await rm(draft, { force: true });
  }
}
