import { catalogOrders } from './catalog-orders.ts';
import { catalogWords } from './catalog-words.ts';
import type { IndexInput } from './index-input.ts';
import { readPart, type IndexPart } from './index-part.ts';
import { indexDocuments } from './indexer.ts';
import { noneKept, type KeptParts } from './kept-parts.ts';
import { mergeParts } from './merge-parts.ts';
import { cutParts } from './parts.ts';
import { packEntry, type IndexFile } from './pagefind-files.ts';

/**
 * Builds a search index in memory, part by part.
 * @param kept has the parts that are the same as last time
 * @throws with Pagefind's own words if it refuses
 */
export async function buildIndex(
  { agents, synonyms }: IndexInput,
  kept: KeptParts = noneKept,
): Promise<IndexFile[]> {
  const parts: IndexPart[] = [];
  for (const part of cutParts(agents)) {
    const key = part.map(({ url, content }) => [url, content]);
    parts.push(await kept.part(key, async () => readPart(await indexDocuments(part))));
  }
  const { files, meta, ids, counts } = mergeParts(parts);
  await kept.forgetOthers();
  return [
    packEntry(meta, ids.size),
    ...files,
    catalogWords(counts, parts, synonyms),
    catalogOrders(agents.map((agent) => ({ agent, id: ids.get(agent.url)! }))),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
