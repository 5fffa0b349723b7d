import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { catalogOrders } from './catalog-orders.ts';
import { catalogWords } from './catalog-words.ts';
import { readFragments } from './fragments.ts';
import type { IndexInput } from './index-input.ts';
import type { IndexFile } from './pagefind-files.ts';
import { settleOrder } from './settle-order.ts';
import { splitChunks } from './split-chunks.ts';

/**
 * Builds a search index in memory.
 * @throws with Pagefind's own words if it refuses
 */
export async function buildIndex({ agents, synonyms }: IndexInput): Promise<IndexFile[]> {
  const index = await openIndex();
  try {
    for (const { url, content, path } of agents) {
      const { errors } = await index.addHTMLFile({ url, content });
      if (errors.length > 0) throw new Error(`Pagefind could not index ${path}: ${errors.join('; ')}`);
    }
    const { files, counts } = splitChunks(await writtenFiles(index));
    const fragments = readFragments(files);
    const all = [
      ...settleOrder(files),
      catalogWords(counts, fragments, synonyms),
      catalogOrders(fragments, agents),
    ];
    return all.sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process, which would keep a script alive. */
export async function closeIndexer(): Promise<void> {
  await close();
}

async function openIndex(): Promise<PagefindIndex> {
  // One index for all: a page in another language would otherwise be in an index that nobody loads.
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '+#' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
}

/** The files of an index, by way of the disk: handed over by the process they take several times their size in memory. */
async function writtenFiles(index: PagefindIndex): Promise<IndexFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'agent-catalog-index-'));
  try {
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`);
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = found
      .filter((one) => one.isFile())
      .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'));
    const used = paths.filter(isUsed).sort();
    return await Promise.all(
      used.map(async (path) => ({ path, content: await readFile(join(folder, path)) })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pagefind's ready-made interfaces are not used here. */
function isUsed(path: string): boolean {
  return !/^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(path) && !path.startsWith('playground');
}
