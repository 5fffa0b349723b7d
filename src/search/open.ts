import { copiesFile, unpackCopies, type Copy } from './copies-file.ts';
import { everydayFile, unpackEveryday, type EverydayWords } from './everyday-file.ts';
import { IndexReader } from './index-reader.ts';
import { kinOf, type Kin } from './kin.ts';
import { loadText } from './load-file.ts';
import { ordersFile, unpackOrders, type Orders } from './orders-file.ts';
import { once } from './once.ts';
import { unpackWords, wordsFile, type Words } from './words-file.ts';

/** An index that can be asked. */
export interface Search {
  index: IndexReader;
  words: Words;
  kin: Kin;
  /** The everyday words of the language, loaded when they are first asked for. @throws IndexError */
  everyday: () => Promise<EverydayWords>;
  /** What is shown of copies, by id, loaded when it is first asked for. @throws IndexError */
  copies: () => Promise<ReadonlyMap<string, Copy>>;
}

/**
 * Opens an index: that of Pagefind and the words of the catalog, side by side.
 * @param folder of the index, with a slash at its end
 * @throws IndexError
 */
export async function openSearch(folder: URL): Promise<Search> {
  const words = loadText(new URL(wordsFile, folder));
  // If all is missing, it is the index that says so.
  words.catch(() => {});
  const index = await IndexReader.open(folder);
  const everyday = onDemand(folder, everydayFile, unpackEveryday);
  const copies = onDemand(folder, copiesFile, unpackCopies);
  const known = unpackWords(await words);
  return { index, words: known, kin: kinOf(index.ids, known.copies), everyday, copies };
}

/** What a file says, loaded when it is first asked for. */
function onDemand<Value>(
  folder: URL,
  file: string,
  unpack: (text: string, folder: URL) => Value,
): () => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>();
  return () => once(loaded, file, async () => unpack(await loadText(new URL(file, folder)), folder));
}

/** Loads the orders of an index. @throws IndexError */
export async function loadOrders(folder: URL): Promise<Orders> {
  return unpackOrders(await loadText(new URL(ordersFile, folder)));
}
