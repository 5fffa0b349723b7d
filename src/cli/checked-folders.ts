// What `check` refuses to call checked.
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lintCommand } from '../catalog/lint-command.ts';
import type { Catalog } from '../catalog/load.ts';
import { Refusal } from '../findings/refusal.ts';

/** @throws Refusal if a path is no folder */
export async function refuseMissing(path: string): Promise<void> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => cause.code ?? String(cause));
  if (typeof found === 'string') throw new Refusal(`"${path}" cannot be checked (${found}).`);
  if (!found.isDirectory())
    throw new Refusal(
      `"${path}" is not a folder, and agents are checked with those beside them. Check the folder: ${lintCommand([dirname(path)])}`,
    );
}

/** @throws Refusal if there was nothing in a folder that could be right or wrong */
export function refuseEmpty({ agents, problems }: Catalog, path: string): void {
  if (agents.length + problems.length > 0) return;
  throw new Refusal(`"${path}" holds no agent file. Name the folder that does.`);
}
