// The address bar as the place where a view is kept, with how far the page was scrolled.
import { searchOf, viewOf, type View } from './view.ts';

/** Keeps a view in the address and its position in the history. */
export class ViewAddress {
  #keys: readonly string[];
  #search = location.search;
  #timer = 0;

  /**
   * @param keys the facets of the page
   * @param onMove what is done when the person goes to another entry of the history
   */
  constructor(keys: readonly string[], signal: AbortSignal, onMove: () => void) {
    this.#keys = keys;
    window.addEventListener(
      'popstate',
      () => {
        // A link to a place on the page moves in the history too, but changes no view.
        if (location.search === this.#search) return;
        this.#search = location.search;
        onMove();
      },
      { signal },
    );
    window.addEventListener('scroll', () => this.#later(), { signal, passive: true });
    window.addEventListener('pagehide', () => this.#keep(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    // Results come after the browser would restore the position, so it is done here.
    history.scrollRestoration = 'manual';
  }

  /** The view the address asks for. */
  get view(): View {
    return viewOf(location.search, this.#keys);
  }

  /** Says a view; as a step of its own, which Back takes back, or in the place of the last one. */
  say(view: View, step: boolean) {
    const search = searchOf(view);
    if (search === this.#search) return;
    if (step) this.#keep();
    clearTimeout(this.#timer);
    this.#search = search;
    history[step ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${search}${location.hash}`);
  }

  /** Scrolls to where the page was when this entry of the history was left. */
  restore() {
    const y = (history.state as { y?: number } | null)?.y;
    if (y !== undefined) window.scrollTo({ top: y, behavior: 'instant' });
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#keep(), 150);
  }

  #keep() {
    clearTimeout(this.#timer);
    history.replaceState({ y: window.scrollY }, '');
  }
}
