// Loads the index on first use and asks it; answers that a newer question has overtaken are dropped.
import { ask, type Answer } from '../search/ask.ts';
import type { Filters } from '../search/index-reader.ts';
import { loadOrders, openSearch, type Search } from '../search/open.ts';
import type { Orders } from '../search/orders-file.ts';
import { within } from './within.ts';

export class SearchSession {
  #folder: URL;
  #search: Promise<Search> | undefined;
  #orders: Promise<Orders> | undefined;
  #newest = 0;

  /** @param element says where the index is: `data-index` is its first file */
  constructor({ dataset }: HTMLElement) {
    this.#folder = new URL('.', new URL(dataset['index']!, location.href));
  }

  /** Starts loading, so that the first answer comes sooner. */
  load(): Promise<Search> {
    return (this.#search ??= openSearch(this.#folder).catch((cause: unknown) => {
      // The next question tries again.
      this.#search = undefined;
      throw cause;
    }));
  }

  /** Asks; undefined if a newer question was asked meanwhile. */
  async ask(query: string, filters: Filters = {}): Promise<Answer | undefined> {
    const turn = ++this.#newest;
    const answer = await this.#use((search) => ask(search, query, filters));
    return turn === this.#newest ? answer : undefined;
  }

  /** The ids of the agents that pass filters. */
  passing(filters: Filters): Promise<ReadonlySet<string>> {
    return this.#use(({ index }) => index.passing(filters));
  }

  /** The place of every agent in an order, by its id; loaded once. @throws what the network says */
  async order(kind: keyof Orders): Promise<ReadonlyMap<string, number>> {
    this.#orders ??= loadOrders(this.#folder).catch((cause: unknown) => {
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

  /** Opens the index anew at the next question: what was opened may have been replaced by a newer one. */
  reopen() {
    this.#search = undefined;
    this.#orders = undefined;
  }

  #use<Value>(asking: (search: Search) => Promise<Value>): Promise<Value> {
    return within(this.load().then(asking));
  }
}
