// Loads the index on first use and asks it; answers that a newer question has overtaken are dropped.
import { ask, type Answer, type AskOptions } from '../search/ask.ts';
import { openSearch, type Search } from '../search/open.ts';
import type { Filters } from '../search/pagefind.ts';

export class SearchSession {
  #index: string;
  #search: Promise<Search> | undefined;
  #newest = 0;

  /** @param element says where the index is: `data-index` */
  constructor({ dataset }: HTMLElement) {
    this.#index = dataset['index']!;
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
  async ask(
    query: string,
    filters: Filters = {},
    options: Omit<AskOptions, 'filters'> = {},
  ): Promise<Answer | undefined> {
    const turn = ++this.#newest;
    const answer = await ask(await this.load(), query, { ...options, filters });
    return turn === this.#newest ? answer : undefined;
  }

  /** Makes every answer that is still on its way a late one. */
  cancel() {
    this.#newest++;
  }
}
