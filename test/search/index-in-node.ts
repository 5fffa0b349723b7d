import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { indexInput } from '../../src/search/index-input.ts';
import type { Search } from '../../src/search/open.ts';
import type { IndexFile } from '../../src/search/pagefind-files.ts';
import type { Pagefind } from '../../src/search/pagefind.ts';
import { ranking } from '../../src/search/ranking.ts';
import { unpackWords, wordsFile } from '../../src/search/words-file.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

type Module = { createInstance(options: Record<string, unknown>): Pagefind };

/** Builds the index of some agent files and opens it without a browser, with the files it is made of. */
export async function openInNode(
  agents: Record<string, string>,
): Promise<{ search: Search; files: IndexFile[] }> {
  const folder = await temporaryFolder();
  await writeFiles(folder, agents);
  const files = await buildIndex(indexInput(await loadCatalog(folder)));
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  vi.stubGlobal('location', { href: 'http://catalog.test/', origin: 'http://catalog.test' });
  vi.stubGlobal('fetch', (address: string) => {
    const content = byPath.get(new URL(address).pathname.slice(1));
    return Promise.resolve(new Response(content && new Uint8Array(content), { status: content ? 200 : 404 }));
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const script = join(folder, 'pagefind.mjs');
  await writeFile(script, byPath.get('pagefind.js')!);
  const { createInstance } = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as Module;
  const pagefind = createInstance({ basePath: 'http://catalog.test/', baseUrl: '/', noWorker: true });
  await pagefind.init();
  await pagefind.options({ ranking });
  return { search: { pagefind, words: unpackWords(Buffer.from(byPath.get(wordsFile)!).toString()) }, files };
}
