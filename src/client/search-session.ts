// Loads Pagefind on first use and asks it; answers that a newer question has overtaken are dropped.
import { ask, type Answer } from '../search/ask.ts';
import type { Filters, Pagefind } from '../search/pagefind.ts';
import { ranking } from '../search/ranking.ts';
import { demandWhole, end, within } from './index-health.ts';

export class SearchSession {
  #index: string;
  #total: number;
  #known: string | undefined;
  #wasOffline = false;
  #pagefind: Promise<Pagefind> | undefined;
  #newest = 0;

  /** @param element says where the index is and how many agents it holds: `data-index`, `data-total`; in
   *   `data-known`, if there, words that an agent holds */
  constructor({ dataset }: HTMLElement) {
    this.#index = dataset['index']!;
    this.#total = Number(dataset['total']);
    this.#known = dataset['known'];
  }

  /** Starts loading, so that the first answer comes sooner. */
  load(): Promise<Pagefind> {
    return (this.#pagefind ??= this.#start().catch((cause: unknown) => {
      // The next question tries again.
      this.#pagefind = undefined;
      throw cause;
    }));
  }

  /** Asks; undefined if a newer question was asked meanwhile. */
  async ask(query: string, filters: Filters = {}): Promise<Answer | undefined> {
    const turn = ++this.#newest;
    // What did not arrive while offline is missing until all is loaded anew.
    if (this.#wasOffline && navigator.onLine) await this.#restart();
    this.#wasOffline = !navigator.onLine;
    const pagefind = await within(this.load());
    try {
      const answer = await within(ask(pagefind, query, filters, this.#total));
      if (turn !== this.#newest) return undefined;
      if (answer.results.length === 0 && this.#known) await demandWhole(pagefind, this.#known);
      return turn === this.#newest ? answer : undefined;
    } catch (cause) {
      await this.#restart();
      throw cause;
    }
  }

  /** Makes every answer that is still on its way a late one. */
  cancel() {
    this.#newest++;
  }

  async #restart() {
    const pagefind = this.#pagefind;
    this.#pagefind = undefined;
    await pagefind?.then(end).catch(() => {});
  }

  async #start(): Promise<Pagefind> {
    const address = new URL(this.#index, location.href);
    // A plain variable: Vite would otherwise rewrite the import into one that needs its preload helper.
    const pagefind = (await import(/* @vite-ignore */ address.href)) as Pagefind;
    await pagefind.options({ baseUrl: new URL('..', address).pathname, ranking, excerptLength: 28 });
    await pagefind.init();
    return pagefind;
  }
}
