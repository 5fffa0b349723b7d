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
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`);
    const used = files.filter(({ path }) => isUsed(path));
    const small = splitChunks(used);
    const fragments = readFragments(small);
    const all = [
      ...settleOrder(small),
      catalogWords(small, fragments, synonyms),
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

/** Pagefind's ready-made interfaces are not used here. */
function isUsed(path: string): boolean {
  return !/^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(path) && !path.startsWith('playground');
}
