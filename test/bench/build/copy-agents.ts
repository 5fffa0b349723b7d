import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { readSettings } from '../../../src/catalog/settings.ts';

/**
 * Copies a folder of agents with all its source folders, so that a file can be changed.
 * The copy names no address of a site, and has no history of git, which nobody else in the comparison reads.
 * @returns path of the copied folder
 */
export async function copyAgents(folder: string, to: string): Promise<string> {
  const copy = join(to, basename(resolve(folder)));
  await copyFolder(folder, copy);
  const { settings } = await readSettings(resolve(folder));
  const sources: string[] = [];
  for (const [index, source] of settings.sources.entries()) {
    const path = join(`source-${index}`, basename(source));
    await copyFolder(resolve(folder, source), join(to, path));
    sources.push(`../${path}`);
  }
  if (sources.length > 0 || settings.site !== undefined) await rewriteSettings(copy, sources);
  return copy;
}

async function rewriteSettings(folder: string, sources: readonly string[]): Promise<void> {
  const file = join(folder, 'catalog.yaml');
  const document = parseDocument(await readFile(file, 'utf8'));
  document.delete('site');
  document.set('sources', sources);
  await writeFile(file, document.toString());
}

async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !['.git', 'node_modules'].includes(basename(path)),
  });
}
