import { relative, resolve } from 'node:path';
import { agentsFolder } from './folder.ts';

/** What a person types in a shell to check folders; those that are checked anyway are not named. */
export function lintCommand(folders: readonly string[], ...options: readonly string[]): string {
  const paths = folders.map((folder) => resolve(folder));
  const named = paths.every((path) => path === agentsFolder())
    ? []
    : paths.map((path) => quoted(fromHere(path)));
  return ['npm run lint --', ...named, ...options].join(' ');
}

function fromHere(path: string): string {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near || '.';
}

function quoted(path: string): string {
  return /^[\w./][\w./-]*$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
