import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { agentsFolder } from '../catalog/folder.ts';
import { loadCatalog } from '../catalog/load.ts';
import { permalinksFile, printPermalinks } from '../catalog/permalinks.ts';
import { formatProblem } from '../catalog/report.ts';
import { formatLinkChange } from './link-changes.ts';
import { refuseBrokenRecord } from './broken-record.ts';

/**
 * Writes the record of every address the catalog publishes, and prints what became of those it already held. A record
 * that cannot be read is left alone. Returns the exit status.
 */
export async function updateLinks(rest: readonly string[]): Promise<number> {
  if (rest.length > 0) {
    console.error(`\`links update\` takes nothing more, but "${rest[0]}" follows.`);
    return 2;
  }
  const folder = agentsFolder();
  const catalog = await loadCatalog(folder);
  if (refuseBrokenRecord(catalog)) return 1;
  // What lies in a folder that is not there, or cannot be read, would be recorded as deleted.
  const unread = catalog.problems.filter(
    ({ code }) => code === 'folder-missing' || code === 'file-unreadable',
  );
  for (const found of unread) console.error(formatProblem(found));
  if (unread.length > 0) {
    console.error('\nNothing was written: what cannot be read would be recorded as deleted.');
    return 1;
  }
  const { record, changes, unrecorded } = catalog.links;
  const file = join(folder, permalinksFile);
  const shown = relative(process.cwd(), file);
  const text = printPermalinks(record);
  for (const change of changes) console.log(formatLinkChange(change));
  if ((await readFile(file, 'utf8').catch(() => '')) === text) {
    console.log(`${shown} is up to date: ${count(Object.keys(record).length)}.`);
    return 0;
  }
  // In one step, so that a build beside it never reads half a file.
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  const news = unrecorded.length > 0 ? `, ${unrecorded.length} of them new` : '';
  console.log(`Wrote ${shown}: ${count(Object.keys(record).length)}${news}. Commit it with the agents.`);
  return 0;
}

function count(addresses: number): string {
  return `${addresses} ${addresses === 1 ? 'address' : 'addresses'}`;
}
