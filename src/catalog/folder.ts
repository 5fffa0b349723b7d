import { resolve, sep } from 'node:path';

/** Absolute path of the folder the catalog is made from: `agents`, or what the variable `AGENTS_DIR` names. */
export function agentsFolder(): string {
  return resolve(process.env['AGENTS_DIR'] || 'agents');
}

/** Whether a path is one of some folders, or below one. All are absolute. */
export function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`),
  );
}
