import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { medianPage, weighPage, type PageWeight } from '../../support/page-weight.ts';

/** What a build has made. */
export interface Output {
  files: number;
  bytes: number;
  /** Pages of agents. */
  pages: number;
  /** What the page of the middle agent weighs. */
  page: PageWeight;
}

/** Counts and weighs a finished site. */
export async function weighOutput(site: string): Promise<Output> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))));
  const pages = await agentPages(site);
  return {
    files: files.length,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
    pages: pages.length,
    page: await weighPage(site, await medianPage(site, pages)),
  };
}

/** Paths of the pages of agents, below the site. */
async function agentPages(site: string): Promise<string[]> {
  const entries = await readdir(join(site, 'agents'), { recursive: true });
  return entries.filter((path) => /[\\/]index\.html$/.test(path)).map((path) => join('agents', path));
}
