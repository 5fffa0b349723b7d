import type { Pagefind } from './pagefind.ts';
import { ordersFile, unpackOrders, type Orders } from './orders-file.ts';
import { ranking } from './ranking.ts';
import { unpackWords, wordsFile, type Words } from './words-file.ts';

/** An index that can be asked. */
export interface Search {
  pagefind: Pagefind;
  words: Words;
}

/**
 * Opens an index: Pagefind and the words of the catalog, side by side.
 * @param address of the index's `pagefind.js`
 * @throws what the network or Pagefind says
 */
export async function openSearch(address: URL): Promise<Search> {
  const words = loadWords(new URL(wordsFile, address));
  // If all is missing, it is Pagefind that says so.
  words.catch(() => {});
  const pagefind = await startPagefind(address);
  return { pagefind, words: await words };
}

async function startPagefind(address: URL): Promise<Pagefind> {
  // A plain variable: Vite would otherwise rewrite the import into one that needs its preload helper.
  const pagefind = (await import(/* @vite-ignore */ address.href)) as Pagefind;
  await pagefind.options({ baseUrl: new URL('..', address).pathname, ranking, excerptLength: 28 });
  await pagefind.init();
  return pagefind;
}

async function loadWords(address: URL): Promise<Words> {
  return unpackWords(await loadText(address));
}

/** Loads the orders of an index. @param address of the index's `pagefind.js` @throws what the network says */
export async function loadOrders(address: URL): Promise<Orders> {
  return unpackOrders(await loadText(new URL(ordersFile, address)));
}

async function loadText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}.`);
  return response.text();
}
