import { onTestFinished, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { indexInput, type IndexInput } from '../../src/search/index-input.ts';
import { openSearch, type Search } from '../../src/search/open.ts';
import type { IndexFile } from '../../src/search/pagefind-files.ts';
import type { Document } from '../../src/search/pagefind-process.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

/** Builds the index of some agent files and opens it without a browser, with the files it is made of. */
export async function openInNode(
  agents: Record<string, string>,
): Promise<{ search: Search; files: IndexFile[] }> {
  const folder = await temporaryFolder();
  await writeFiles(folder, agents);
  const files = await buildIndex(indexInput(await loadCatalog(folder)));
  serveInNode(files);
  return { search: await openSearch(indexFolder), files };
}

/** The documents of all agents. */
export async function documentsOf({ agents, documents }: IndexInput): Promise<Document[]> {
  const contents = await documents([...agents.keys()]);
  return agents.map(({ url, path }, place) => ({ url, path, content: contents[place]! }));
}

/** Where the files of `serveInNode` are. */
export const indexFolder = new URL('http://catalog.test/pagefind/');

/** Answers what is fetched in a test with the files of an index. */
export function serveInNode(files: readonly IndexFile[]): void {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  vi.stubGlobal('fetch', (address: URL | string) => {
    const content = byPath.get(new URL(address).pathname.slice(indexFolder.pathname.length));
    return Promise.resolve(new Response(content && new Uint8Array(content), { status: content ? 200 : 404 }));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
}
