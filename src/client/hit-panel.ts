// The hits of a view, below each other: the first at once, the others when their texts have come.
import type { Found } from './find-agents.ts';
import { renderHits } from './hit-list.ts';

export class HitPanel {
  #list: HTMLElement;
  #template: HTMLTemplateElement;
  #found: Found | undefined;
  #isMarked = false;
  #unrolled: Promise<HTMLElement[]> = Promise.resolve([]);

  /** @param finder holds the list and the template of a hit */
  constructor(finder: HTMLElement) {
    this.#list = finder.querySelector('[data-hits]')!;
    this.#template = finder.querySelector('template[data-template="hit"]')!;
  }

  /** What the hits are of. */
  get found(): Found | undefined {
    return this.#found;
  }

  /** Number of hits that are shown. */
  get shown(): number {
    return this.#found ? this.#list.children.length : 0;
  }

  /** Number of hits that were found and are not shown. */
  get more(): number {
    return (this.#found?.answer.results.length ?? 0) - this.shown;
  }

  /**
   * Prepares the first hits of what was found. What it returns puts them in the place of those before, and says
   * whether one of these had the focus.
   */
  async prepare(found: Found, isMarked: boolean, count: number): Promise<() => boolean> {
    const hits = await renderHits(this.#template, found.answer.results.slice(0, count), isMarked);
    return () => {
      const hadFocus = this.#list.contains(document.activeElement);
      this.#found = found;
      this.#isMarked = isMarked;
      this.#list.replaceChildren(...hits);
      return hadFocus;
    };
  }

  /** Shows hits up to a number. Of several calls, each begins where the one before ends. Returns those it added. */
  unroll(to: number): Promise<HTMLElement[]> {
    const found = this.#found;
    this.#unrolled = this.#unrolled
      .catch(() => [])
      .then(async () => {
        if (!found || found !== this.#found) return [];
        const results = found.answer.results.slice(this.shown, to);
        const hits = await renderHits(this.#template, results, this.#isMarked);
        if (found !== this.#found) return [];
        this.#list.append(...hits);
        return hits;
      });
    return this.#unrolled;
  }

  /** Forgets what was found. */
  clear() {
    this.#found = undefined;
  }
}
