// Search from any page, opened by a button, `/`, `Ctrl K` or `⌘ K`.
import { Announcer } from './announce.ts';
import { moveFocus, opensSearch } from './arrow-keys.ts';
import { describeAnswer } from './describe-answer.ts';
import { describeFailure } from './describe-failure.ts';
import { renderNotes } from './describe-found.ts';
import { renderHits } from './hit-list.ts';
import { SearchSession } from './search-session.ts';

const mostHits = 8;

class SearchDialog extends HTMLElement {
  #listeners = new AbortController();
  #session!: SearchSession;
  #announcer!: Announcer;
  #turn = 0;
  #timer = 0;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#session = new SearchSession(this);
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
    this.#session.load().catch((cause: unknown) => this.#fail(cause));
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
      void this.#search();
    } else if (target.closest('[data-open-search]')) this.#open();
    // The backdrop belongs to the dialog; everything inside it stands in another element.
    else if (target === this.#dialog || (this.contains(target) && target.closest('[data-close]')))
      this.#dialog.close();
    // A hit on the same page only moves the page.
    else if (this.contains(target) && target.closest('[data-move]')) this.#dialog.close();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), 120);
  }

  async #search() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const turn = ++this.#turn;
    const query = this.#input.value.trim();
    const hits = this.#part('hits');
    const notes = this.#part('notes');
    const all = this.#part('all');
    if (!query) {
      this.#session.cancel();
      hits.replaceChildren();
      notes.replaceChildren();
      all.hidden = true;
      return this.#say('');
    }
    try {
      const answer = await this.#session.ask(query);
      if (!answer) return;
      const template = this.querySelector<HTMLTemplateElement>('template[data-template="hit"]')!;
      const items = await renderHits(template, answer.results.slice(0, mostHits), true);
      if (turn !== this.#turn) return;
      const lost = hits.contains(document.activeElement);
      hits.replaceChildren(...items);
      if (lost) this.#input.focus();
      renderNotes(notes, answer, { query });
      const found = items.length > 0;
      const home = new URL(this.dataset['home']!, location.href);
      if (found) home.searchParams.set('q', query);
      this.#linkAll(home.href, found ? 'All results, with filters' : 'Every agent');
      this.#say(describeAnswer(answer, query));
    } catch (cause) {
      if (turn === this.#turn) this.#fail(cause);
    }
  }

  #fail(cause: unknown) {
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

  #say(message: string) {
    this.#part('status').textContent = message;
    this.#announcer.say(message);
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.#input.value !== '') {
      event.preventDefault();
      this.#input.value = '';
      this.#input.focus();
      void this.#search();
      return;
    }
    moveFocus(event, this.#input, this.#links);
  }

  async #submit(event: Event) {
    event.preventDefault();
    if (this.#timer !== 0) await this.#search();
    this.#links[0]?.click();
  }
}

customElements.define('search-dialog', SearchDialog);
