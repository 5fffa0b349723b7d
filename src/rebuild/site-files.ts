// The files of a site in a folder.
import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sumOf, type Place } from './pack.ts';

/**
 * What changes when somebody writes to a file, or says who may read it; undefined where there is no file, but nothing, what
 * cannot be looked at or a link by name. Links by number do not change it.
 */
export function stateOf(file: string): string | undefined {
  try {
    const found = lstatSync(file, { bigint: true });
    return found.isFile() ? `${found.ino} ${found.mode} ${found.size} ${found.mtimeNs}` : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a file holds what was kept of it. */
export function isContent(file: string, [, length, sum]: Place): boolean {
  try {
    const content = readFileSync(file);
    return content.length === length && sumOf(content) === sum;
  } catch {
    return false;
  }
}

/** The paths of all files below a folder, in the order of the file system. @throws what it says */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'));
}
