// Loads the index on first use and asks it; answers that a newer question has overtaken are dropped.
import { ask, type Answer } from '../search/ask.ts';
import { loadOrders, openSearch, type Search } from '../search/open.ts';
import type { Orders } from '../search/orders-file.ts';
import type { Filters } from '../search/pagefind.ts';
import { demandWhole, end, within } from './index-health.ts';

export class SearchSession {
  #index: string;
  #known: string | undefined;
  #wasOffline = false;
  #search: Promise<Search> | undefined;
  #orders: Promise<Orders> | undefined;
  #newest = 0;

  /** @param element says where the index is: `data-index`; in `data-known`, if there, words that an agent holds */
  constructor({ dataset }: HTMLElement) {
    this.#index = dataset['index']!;
    this.#known = dataset['known'];
  }

  /** Starts loading, so that the first answer comes sooner. */
  load(): Promise<Search> {
    return (this.#search ??= openSearch(new URL(this.#index, location.href)).catch((cause: unknown) => {
      // The next question tries again.
      this.#search = undefined;
      throw cause;
    }));
  }

  /** Asks; undefined if a newer question was asked meanwhile. */
  async ask(query: string, filters: Filters = {}): Promise<Answer | undefined> {
    const turn = ++this.#newest;
    // What did not arrive while offline is missing until all is loaded anew.
    if (this.#wasOffline && navigator.onLine) await this.#restart();
    this.#wasOffline = !navigator.onLine;
    const search = await within(this.load());
    try {
      const answer = await within(ask(search, query, filters));
      if (turn !== this.#newest) return undefined;
      if (answer.results.length === 0 && this.#known) await demandWhole(search.pagefind, this.#known);
      return turn === this.#newest ? answer : undefined;
    } catch (cause) {
      await this.#restart();
      throw cause;
    }
  }

  /** The place of every agent in an order, by its id; loaded once. @throws what the network says */
  async order(kind: keyof Orders): Promise<ReadonlyMap<string, number>> {
    this.#orders ??= loadOrders(new URL(this.#index, location.href)).catch((cause: unknown) => {
      this.#orders = undefined;
      throw cause;
    });
    const orders = await within(this.#orders);
    return new Map(orders[kind].map((id, at) => [id, at]));
  }

  /** Makes every answer that is still on its way a late one. */
  cancel() {
    this.#newest++;
  }

  async #restart() {
    const search = this.#search;
    this.#search = undefined;
    await search?.then(({ pagefind }) => end(pagefind)).catch(() => {});
  }
}
