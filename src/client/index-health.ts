// Pagefind keeps quiet when parts of its index do not arrive: it waits for ever, or finds nothing. Here that is told
// from a true answer.
import { asIndexed } from '../language/stem.ts';
import type { Pagefind } from '../search/pagefind.ts';

/** Longest wait for an answer in milliseconds; Pagefind itself gives its worker five seconds. */
const longest = 15_000;

/** What a promise gives. @throws if it takes too long */
export async function within<Value>(promise: Promise<Value>): Promise<Value> {
  let timer = 0;
  const late = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => reject(new Error('Search did not answer.')), longest);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Makes sure that an answer without a hit is one.
 * @param known words that an agent of this site holds
 * @throws if the index finds nothing of them either
 */
export async function demandWhole(pagefind: Pagefind, known: string): Promise<void> {
  if (!navigator.onLine) throw new Error('The index is incomplete.');
  const { results } = await within(pagefind.search(asIndexed(known), {}));
  if (results.length === 0) throw new Error('The index is incomplete.');
}

/** Ends Pagefind, so that the next question loads anew what did not arrive. */
export async function end(pagefind: Pagefind): Promise<void> {
  await (pagefind as Pagefind & { destroy(): Promise<void> }).destroy();
}
