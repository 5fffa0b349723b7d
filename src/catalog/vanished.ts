import { lstatSync } from 'node:fs';

/**
 * Whether what could not be read is there no more: a file that vanishes between listing and reading is no file that
 * cannot be read. A link that leads nowhere is still there.
 * @param path absolute
 * @param code why it could not be read, in the words of the file system
 */
export function isVanished(path: string, code: string): boolean {
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return false;
  // A name that is no text is listed with such a letter in the place of others, and nobody can ask for it.
  if (path.includes('\uFFFD')) return false;
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}
