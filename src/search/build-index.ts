import { catalogOrders } from './catalog-orders.ts';
import { packCopies } from './copies-file.ts';
import { catalogWords } from './catalog-words.ts';
import { packEveryday } from './everyday-file.ts';
import { everydayStems, notice } from './everyday-words.ts';
import type { IndexInput } from './index-input.ts';
import { readPart, type IndexPart } from './index-part.ts';
import { indexDocuments } from './pagefind-process.ts';
import { noneKept, type KeptParts } from './kept-parts.ts';
import { mergeParts, type MergeOptions } from './merge-parts.ts';
import { cutParts } from './parts.ts';
import { packEntry, type IndexFile } from './pagefind-files.ts';

/** How to build an index. */
export interface BuildOptions extends MergeOptions {
  /** Has the parts that are the same as last time. */
  kept?: KeptParts;
}

/**
 * Builds a search index in memory, part by part.
 * @throws with Pagefind's own words if it refuses
 */
export async function buildIndex(
  { agents, synonyms, copies, documents }: IndexInput,
  { kept = noneKept, ...merging }: BuildOptions = {},
): Promise<IndexFile[]> {
  const parts: IndexPart[] = [];
  let first = 0;
  for (const part of cutParts(agents)) {
    const places = part.map((_, index) => first + index);
    first += part.length;
    const key = part.map((agent) => [agent.url, agent.key]);
    const make = async () => {
      const contents = await documents(places);
      return readPart(
        await indexDocuments(part.map((agent, index) => ({ ...agent, content: contents[index]! }))),
      );
    };
    parts.push(await kept.part(key, make));
  }
  const everyday = await kept.part(['everyday words'], () => Promise.resolve(everydayStems()));
  const { files, meta, ids, counts } = mergeParts(parts, merging);
  await kept.forgetOthers();
  const indexed = agents.map((agent) => ({ agent, id: ids.get(agent.url)! }));
  return [
    packEntry(meta, ids.size),
    ...files,
    packEveryday(everyday, notice),
    catalogWords(counts, parts, synonyms, copies),
    catalogOrders(indexed),
    packCopies(copies.flat().map((at) => indexed[at]!)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
