import { catalogOrders } from './catalog-orders.ts';
import { catalogWords } from './catalog-words.ts';
import type { IndexInput } from './index-input.ts';
import { readPart, type IndexPart } from './index-part.ts';
import { indexDocuments } from './indexer.ts';
import { noneKept, type KeptParts } from './kept-parts.ts';
import { mergeParts } from './merge-parts.ts';
import { cutParts } from './parts.ts';
import type { IndexFile } from './pagefind-files.ts';

/** What a browser loads first: which index there is. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string; page_count: number }>;
}

const entryFile = 'pagefind-entry.json';

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
  const engine = await kept.part(['engine'], engineFiles);
  const entry = JSON.parse(
    Buffer.from(engine.find(({ path }) => path === entryFile)!.content).toString(),
  ) as Entry;
  const { files, meta, ids, counts } = mergeParts(parts, entry.version);
  entry.languages = { en: { hash: meta, wasm: 'en', page_count: ids.size } };
  await kept.forgetOthers();
  return [
    ...engine.filter(({ path }) => path !== entryFile),
    { path: entryFile, content: Buffer.from(JSON.stringify(entry)) },
    ...files,
    catalogWords(counts, parts, synonyms),
    catalogOrders(agents.map((agent) => ({ agent, id: ids.get(agent.url)! }))),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files that are the same whatever is indexed: Pagefind writes those of a language once a page is in it. */
async function engineFiles(): Promise<IndexFile[]> {
  const files = await indexDocuments([{ url: '/', content: '<html><body>One</body></html>', path: '' }]);
  return files.filter(({ path }) => !/\.pf_\w+$/.test(path));
}
