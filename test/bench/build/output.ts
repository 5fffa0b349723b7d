import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { agentPages, middleOf, weighPage, type PageWeight } from '../../support/page-weight.ts';

/** What a build has made. */
export interface Output {
  files: number;
  bytes: number;
  /** What the page of the middle agent weighs. */
  page: PageWeight;
}

/** Counts and weighs a finished site. @throws if an agent has no page in it */
export async function weighOutput(site: string, slugs: readonly string[]): Promise<Output> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))));
  return {
    files: files.length,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
    page: await weighPage(site, middleOf(await agentPages(site, slugs))),
  };
}
