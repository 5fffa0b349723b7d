import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { formerAddresses, type FormerAddress } from './former.ts';
import type { History } from './history.ts';
import { otherAddresses, type OtherAddress } from './other-addresses.ts';
import { isAgentLink, type Permalinks } from './permalinks.ts';
import type { Problem } from './problems.ts';
import { readPermalinks } from './read-permalinks.ts';
import { settleLinks, type LinkChange, type Settling } from './settle-links.ts';

/** Every address the catalog has and had. */
export interface CatalogLinks {
  /** Whether there is a record of what was published. Without one, only names and paths decide. */
  isRecorded: boolean;
  /** The record as it is to be committed. */
  record: Permalinks;
  /** What recorded addresses become without the record saying so. */
  changes: LinkChange[];
  /** Addresses of today that the record does not hold. */
  unrecorded: string[];
  /** Those of them that are other than the names of their agents ask for. */
  others: OtherAddress[];
  former: FormerAddress[];
}

/**
 * Gives the agents their slugs, by the record of a folder where there is one. What is wrong with the record is a
 * problem, and nothing of it is used.
 * @param root absolute path of the folder that holds the record
 */
export async function linkAgents(
  root: string,
  agents: readonly Omit<Settling, 'path'>[],
  history: History,
): Promise<{ links: CatalogLinks; problems: Problem[] }> {
  const { links: recorded, problems } = await readPermalinks(root);
  // Git speaks of real paths, the record of paths as seen from its folder.
  const real = await realpath(root).catch(() => root);
  const below = (from: string, file: string) => relative(from, file).split(sep).join('/');
  const settling = agents.map((one) => ({ ...one, path: below(root, one.agent.source.file) }));
  const recordedFiles = Object.values(recorded ?? {})
    .filter(isAgentLink)
    .map(({ path }) => resolve(real, path));
  const { slugs, record, changes } = settleLinks(recorded, settling, (path) => {
    const moved = movedTo(resolve(real, path), recordedFiles, history);
    return moved === undefined ? undefined : below(real, moved);
  });
  for (const [index, { agent }] of agents.entries()) agent.slug = slugs[index]!;
  const former = formerAddresses(
    record,
    agents.map(({ agent }) => agent),
    (path) => history.gone.get(join(real, path)),
  );
  const unrecorded = Object.keys(record).filter((address) => !(address in (recorded ?? {})));
  const identities = agents.map(({ agent: { name }, relative }) => ({ name, relative }));
  const others = otherAddresses(record, unrecorded, identities, slugs);
  return {
    links: { isRecorded: recorded !== undefined, record, changes, unrecorded, others, former },
    problems,
  };
}

/**
 * Where the file that the record means by a path was moved to. Several files may have lain there one after another: if
 * the record knows the one that moved away by another path, then it was written after the move, and means a later one.
 */
function movedTo(
  file: string,
  recordedFiles: readonly string[],
  { moved, reused }: History,
): string | undefined {
  const to = moved.get(file);
  const isKnownElsewhere = (one: string) => one !== file && (one === to || moved.get(one) === to);
  return reused.has(file) && recordedFiles.some(isKnownElsewhere) ? undefined : to;
}
