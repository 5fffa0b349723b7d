import { basename, join } from 'node:path';
import { keyOf, readEntry, removeEntries, writeEntry } from '../cache/entries.ts';
import type { Agent } from '../catalog/agent.ts';
import { findOverlaps, knowOverlaps, type Overlap } from './find-overlaps.ts';
import { invitationsOf } from './terms.ts';

/**
 * Finds overlaps, or takes them from the last process where every agent invites the same requests as it did then.
 * @param folder absolute path of a folder that holds nothing else
 * @param code a hash of the code that finds them
 */
export async function recallOverlaps(agents: readonly Agent[], folder: string, code: string): Promise<void> {
  const file = join(folder, keyOf([code, agents.map((agent) => [agent.slug, invitationsOf(agent)])]));
  const kept = await readEntry(file);
  const known = kept === undefined || kept === 'damaged' ? undefined : overlapsIn(kept);
  if (known !== undefined) return knowOverlaps(agents, known);
  if (kept !== undefined) console.warn(`${file} is damaged; agents are compared anew.`);
  await writeEntry(file, Buffer.from(JSON.stringify(findOverlaps(agents))));
  await removeEntries(folder, (name) => name !== basename(file));
}

function overlapsIn(kept: Buffer): Overlap[] | undefined {
  try {
    const overlaps = JSON.parse(kept.toString()) as unknown;
    return Array.isArray(overlaps) ? (overlaps as Overlap[]) : undefined;
  } catch {
    return undefined;
  }
}
