import { readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { agentsFolder } from '../catalog/folder.ts';
import { loadCatalog, type Catalog } from '../catalog/load.ts';
import { permalinksFile, printPermalinks } from '../catalog/permalinks.ts';
import { formatLinkChange, formatOtherAddress } from './link-changes.ts';
import { refuseBrokenRecord } from './broken-record.ts';
import { refuseUnread, unread } from './unread.ts';

/**
 * Writes the record of every address the catalog publishes, and prints what became of those it already held. The record
 * is left alone while it, the settings or an agent cannot be read, or no agent is left. Returns the exit status.
 */
export async function updateLinks(rest: readonly string[]): Promise<number> {
  if (rest.length > 0) {
    console.error(`\`links update\` takes nothing more, but "${rest[0]}" follows.`);
    return 2;
  }
  const folder = agentsFolder();
  const catalog = await loadCatalog(folder, { rules: unread });
  if (
    refuseBrokenRecord(catalog) ||
    refuseUnread(catalog, 'Nothing was written: what cannot be read would be recorded as deleted.') ||
    refuseEmptied(catalog, folder)
  )
    return 1;
  const { record, changes, others, unrecorded } = catalog.links;
  const file = join(folder, permalinksFile);
  const shown = relative(process.cwd(), file);
  const text = printPermalinks(record);
  for (const change of changes) console.log(formatLinkChange(change));
  for (const other of others) console.log(formatOtherAddress(other));
  if ((await readFile(file, 'utf8').catch(() => '')) === text) {
    console.log(`${shown} is up to date: ${count(Object.keys(record).length)}.`);
    return 0;
  }
  // In one step, so that a build beside it never reads half a file; where the record is a link, what it leads to.
  const target = catalog.links.isRecorded ? await realpath(file) : file;
  await writeFile(`${target}.new`, text);
  await rename(`${target}.new`, target);
  const news = unrecorded.length > 0 ? `, ${unrecorded.length} of them new` : '';
  console.log(`Wrote ${shown}: ${count(Object.keys(record).length)}${news}. Commit it with the agents.`);
  return 0;
}

/** Says that every agent of the record is missing, if so: that is rather a wrong folder than the end of them all. */
function refuseEmptied({ agents, links }: Catalog, folder: string): boolean {
  if (agents.length > 0 || links.changes.length === 0) return false;
  console.error(
    `There is no agent in ${folder}, and all that its permalinks.json holds would be recorded as deleted. Nothing was written. Check \`AGENTS_DIR\` and \`ignore\`; if all agents are meant to go, delete permalinks.json.`,
  );
  return true;
}

function count(addresses: number): string {
  return `${addresses} ${addresses === 1 ? 'address' : 'addresses'}`;
}
