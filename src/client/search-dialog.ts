// Search from any page, opened by a button, `/`, `Ctrl K` or `⌘ K`.
import { describeAnswer } from './describe-answer.ts';
import { isTyping, moveFocus } from './arrow-keys.ts';
import { renderHits } from './hit-list.ts';
import { SearchSession } from './search-session.ts';

const mostHits = 8;

class SearchDialog extends HTMLElement {
  #listeners = new AbortController();
  #session!: SearchSession;
  #timer = 0;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#session = new SearchSession(this);
    document.addEventListener('keydown', (event) => this.#shortcut(event), { signal });
    document.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('input', () => this.#later(), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
  }

  disconnectedCallback() {
    this.#listeners.abort();
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
    this.#session.load().catch(() => this.#say('Search could not be loaded.'));
  }

  #shortcut(event: KeyboardEvent) {
    const opens =
      (event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !isTyping(event));
    if (!opens) return;
    event.preventDefault();
    this.#open();
  }

  #click(event: Event) {
    const target = event.target as HTMLElement;
    if (target.closest('[data-open-search]')) this.#open();
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
    const query = this.#input.value.trim();
    const hits = this.querySelector<HTMLElement>('[data-hits]')!;
    const all = this.querySelector<HTMLElement>('[data-all]')!;
    if (!query) {
      this.#session.cancel();
      hits.replaceChildren();
      all.hidden = true;
      return this.#say('');
    }
    try {
      const answer = await this.#session.ask(query);
      if (!answer) return;
      const template = this.querySelector<HTMLTemplateElement>('template[data-template="hit"]')!;
      hits.replaceChildren(...(await renderHits(template, answer.results.slice(0, mostHits), true)));
      const home = new URL(this.dataset['home']!, location.href);
      home.searchParams.set('q', query);
      all.querySelector('a')!.href = home.href;
      all.hidden = answer.results.length === 0;
      this.#say(describeAnswer(answer, query));
    } catch {
      this.#say('Search could not be loaded. The home page lists every agent.');
      all.hidden = false;
    }
  }

  #say(message: string) {
    this.querySelector('[data-status]')!.textContent = message;
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape' && document.activeElement === this.#input && this.#input.value) {
      event.preventDefault();
      this.#input.value = '';
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
