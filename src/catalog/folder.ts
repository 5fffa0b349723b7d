import { resolve } from 'node:path';

/** Absolute path of the folder the catalog is made from: `agents`, or what the variable `AGENTS_DIR` names. */
export function agentsFolder(): string {
  return resolve(process.env['AGENTS_DIR'] || 'agents');
}
