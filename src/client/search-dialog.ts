// Search from any page, opened by a button, `/`, `Ctrl K` or `⌘ K`.
import { Announcer } from './announce.ts';
import { moveFocus, opensSearch } from './arrow-keys.ts';
import { describeFailure, mayBeReplaced } from './describe-failure.ts';
import type { DialogSearch } from './dialog-search.ts';

class SearchDialog extends HTMLElement {
  #listeners = new AbortController();
  #search: Promise<DialogSearch> | undefined;
  #announcer!: Announcer;
  #turn = 0;
  /** The query that the hits answer. */
  #answered = '';
  #timer = 0;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#announcer = new Announcer(this.querySelector('[data-announce]')!);
    document.addEventListener('keydown', (event) => this.#shortcut(event), { signal });
    document.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('input', () => this.#later(), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#announcer.stop();
    clearTimeout(this.#timer);
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('dialog [data-move]')].filter(
      (link) => !link.closest('[hidden]'),
    );
  }

  #open() {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    this.#load()
      .then((search) => search.load())
      .catch((cause: unknown) => this.#fail(cause));
  }

  #load(): Promise<DialogSearch> {
    return (this.#search ??= import('./dialog-search.ts').then(
      (module) => new module.DialogSearch(this),
      (cause: unknown) => {
        // The next question tries again.
        this.#search = undefined;
        throw cause;
      },
    ));
  }

  #shortcut(event: KeyboardEvent) {
    if (!opensSearch(event)) return;
    event.preventDefault();
    this.#open();
  }

  #click(event: Event) {
    const target = event.target as HTMLElement;
    const exact = this.contains(target) ? target.closest<HTMLElement>('[data-ask]') : null;
    if (exact) {
      event.preventDefault();
      this.#input.value = exact.dataset['ask']!;
      this.#input.focus();
      void this.#ask();
    } else if (target.closest('[data-open-search]')) this.#open();
    // The backdrop belongs to the dialog; everything inside it stands in another element.
    else if (target === this.#dialog || (this.contains(target) && target.closest('[data-close]')))
      this.#dialog.close();
    // A hit on the same page only moves the page.
    else if (this.contains(target) && target.closest('[data-move]')) this.#dialog.close();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), 120);
  }

  /** @param isAgain whether the same was asked of an index that was not whole */
  async #ask(isAgain = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const turn = ++this.#turn;
    const query = this.#input.value.trim();
    const hits = this.#part('hits');
    const notes = this.#part('notes');
    const all = this.#part('all');
    if (!query) {
      void this.#search?.then((search) => search.cancel());
      hits.replaceChildren();
      notes.replaceChildren();
      all.hidden = true;
      return this.#say('');
    }
    const late = window.setTimeout(() => turn === this.#turn && this.#say('Searching…'), 600);
    try {
      const shown = await (await this.#load()).ask(query);
      if (!shown || turn !== this.#turn) return;
      const lost = hits.contains(document.activeElement);
      hits.replaceChildren(...shown.hits);
      this.#answered = query;
      if (lost) this.#input.focus();
      const home = new URL(this.dataset['home']!, location.href);
      const found = shown.hits.length > 0;
      if (found) home.searchParams.set('q', query);
      this.#linkAll(home.href, found ? 'All results, with filters' : 'Every agent');
      this.#say(shown.message, notes);
    } catch (cause) {
      if (navigator.onLine) void this.#search?.then((search) => search.reopen()).catch(() => {});
      if (turn !== this.#turn) return;
      if (mayBeReplaced(cause) && !isAgain) return await this.#ask(true);
      this.#fail(cause);
    } finally {
      clearTimeout(late);
    }
  }

  #fail(cause: unknown) {
    this.#answered = '';
    this.#part('hits').replaceChildren();
    this.#part('notes').replaceChildren();
    this.#linkAll(this.dataset['home']!, 'Every agent');
    this.#say(describeFailure(cause, navigator.onLine));
  }

  #linkAll(href: string, text: string) {
    const all = this.#part('all');
    const link = all.querySelector('a')!;
    link.href = href;
    link.textContent = text;
    all.hidden = false;
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-${name}]`)!;
  }

  #say(message: string, notes?: HTMLElement) {
    this.#part('status').textContent = message;
    this.#announcer.say(message, notes);
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.#input.value !== '') {
      event.preventDefault();
      this.#input.value = '';
      this.#input.focus();
      void this.#ask();
      return;
    }
    moveFocus(event, this.#input, this.#links);
  }

  async #submit(event: Event) {
    event.preventDefault();
    const query = this.#input.value.trim();
    // What is shown may answer what was typed a moment ago.
    if (this.#timer !== 0 || this.#answered !== query) await this.#ask();
    // Without a hit, what was typed stays.
    if (this.#answered === query) this.#part('hits').querySelector<HTMLAnchorElement>('[data-move]')?.click();
  }
}

customElements.define('search-dialog', SearchDialog);
