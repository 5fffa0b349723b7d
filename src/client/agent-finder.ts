// Search and filters of the home page. All state is in the address, so that Back works and a view can be linked to.
import { isTyping, moveFocus } from './arrow-keys.ts';
import { describeAnswer } from './describe-answer.ts';
import { renderHits } from './hit-list.ts';
import { SearchSession } from './search-session.ts';
import type { Answer } from '../search/ask.ts';
import type { FilterCounts, Filters } from '../search/pagefind.ts';

const pageSize = 20;

class AgentFinder extends HTMLElement {
  #listeners = new AbortController();
  #session!: SearchSession;
  #answer: Answer | undefined;
  #shown = 0;
  #timer = 0;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#session = new SearchSession(this);
    this.#input.disabled = false;
    for (const name of ['facets', 'suggestions']) this.#part(name)?.removeAttribute('hidden');

    this.addEventListener('input', (event) => event.target === this.#input && this.#later(), { signal });
    this.addEventListener('change', (event) => event.target !== this.#input && this.#search(), { signal });
    this.addEventListener('submit', (event) => void this.#submit(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#input.addEventListener('focus', () => void this.#session.load().catch(() => {}), { signal });
    document.addEventListener('keydown', (event) => this.#shortcut(event), { signal });
    document.addEventListener('click', (event) => this.#closeFacets(event), { signal });
    window.addEventListener('popstate', () => void this.#fromAddress(), { signal });
    window.addEventListener('pagehide', () => this.#keepPosition(), { signal });
    void this.#fromAddress();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input[type="search"]')!;
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-${name}]`);
  }

  /** Takes the state from the address and shows it. */
  async #fromAddress() {
    const params = new URLSearchParams(location.search);
    this.#input.value = params.get('q') ?? '';
    for (const box of this.#boxes) box.checked = params.getAll(box.name).includes(box.value);
    const state = history.state as { shown?: number; y?: number } | null;
    await this.#show(state?.shown ?? pageSize);
    if (this.#answer && state?.y !== undefined) window.scrollTo(0, state.y);
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#search(), 120);
  }

  #search() {
    clearTimeout(this.#timer);
    this.#toAddress();
    void this.#show(pageSize);
  }

  #toAddress() {
    const params = new URLSearchParams();
    const query = this.#input.value.trim();
    if (query) params.set('q', query);
    for (const box of this.#boxes) if (box.checked) params.append(box.name, box.value);
    const search = params.size > 0 ? `?${params}` : '';
    history.replaceState(null, '', `${location.pathname}${search}`);
  }

  #keepPosition() {
    if (this.#answer) history.replaceState({ shown: this.#shown, y: window.scrollY }, '');
  }

  get #filters(): Filters {
    const filters: Filters = {};
    for (const { name, value } of this.#boxes.filter(({ checked }) => checked))
      (filters[name] ??= { any: [] }).any.push(value);
    return filters;
  }

  async #show(count: number) {
    const query = this.#input.value.trim();
    const filters = this.#filters;
    this.#showChips();
    if (!query && Object.keys(filters).length === 0) return this.#showAll();
    try {
      const answer = await this.#session.ask(query, filters);
      if (!answer) return;
      this.#answer = answer;
      this.#shown = 0;
      const hits = this.#part('hits')!;
      const items = await this.#render(0, count);
      if (this.#answer !== answer) return;
      hits.replaceChildren(...items);
      this.#shown = items.length;
      this.#say(describeAnswer(answer, query));
      this.#count(answer.counts);
      this.#toggle(true);
    } catch {
      this.#say('Search could not be loaded. Every agent is listed below.');
      this.#answer = undefined;
      this.#toggle(false);
    }
  }

  #showAll() {
    this.#session.cancel();
    this.#answer = undefined;
    const total = Number(this.dataset['total']);
    this.#say(`${total.toLocaleString('en')} agent${total === 1 ? '' : 's'}`);
    this.#toggle(false);
    this.#resetCounts();
  }

  #toggle(searching: boolean) {
    const answer = this.#answer;
    this.#part('results')!.hidden = !searching;
    this.#part('browse')!.hidden = searching;
    const suggestions = this.#part('suggestions');
    if (suggestions) suggestions.hidden = searching && this.#input.value !== '';
    this.#part('after')!.hidden = !answer || this.#shown >= answer.results.length;
  }

  async #render(from: number, to: number): Promise<HTMLElement[]> {
    const template = this.querySelector<HTMLTemplateElement>('template[data-template="hit"]')!;
    return renderHits(template, this.#answer!.results.slice(from, to), this.#input.value.trim() !== '');
  }

  async #more() {
    const answer = this.#answer;
    if (!answer) return;
    const items = await this.#render(this.#shown, this.#shown + pageSize);
    if (this.#answer !== answer) return;
    this.#part('hits')!.append(...items);
    this.#shown += items.length;
    this.#toggle(true);
    items[0]?.querySelector('a')?.focus();
  }

  #say(message: string) {
    this.#part('status')!.textContent = message;
  }

  #showChips() {
    const chips = this.#part('chips')!;
    const checked = this.#boxes.filter((box) => box.checked);
    chips.replaceChildren(
      ...checked.map((box) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = box.value;
        button.ariaLabel = `Remove the filter ${box.value}`;
        button.addEventListener('click', () => {
          box.checked = false;
          this.#search();
          this.#input.focus();
        });
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
    chips.hidden = checked.length === 0;
  }

  /** Counts follow the query where the index can tell them. */
  #count(counts: FilterCounts | undefined) {
    if (!counts) return this.#resetCounts();
    for (const box of this.#boxes) {
      const label = box.closest('label')!.querySelector<HTMLElement>('[data-part="count"]')!;
      label.dataset['total'] ??= label.textContent?.trim() ?? '';
      label.textContent = String(counts[box.name]?.[box.value] ?? 0);
    }
  }

  #resetCounts() {
    for (const label of this.querySelectorAll<HTMLElement>('[data-part="count"][data-total]'))
      label.textContent = label.dataset['total']!;
  }

  async #submit(event: Event) {
    event.preventDefault();
    if (!this.#input.value.trim()) return;
    clearTimeout(this.#timer);
    this.#toAddress();
    await this.#show(pageSize);
    if (this.#answer) this.querySelector<HTMLAnchorElement>('[data-hits] [data-move]')?.click();
  }

  #click(event: Event) {
    const target = event.target as HTMLElement;
    if (target.closest('[data-more]')) void this.#more();
    const suggestion = target.closest<HTMLAnchorElement>('[data-suggestions] a');
    if (suggestion && !(event as MouseEvent).metaKey && !(event as MouseEvent).ctrlKey) {
      event.preventDefault();
      this.#input.value = suggestion.textContent ?? '';
      this.#input.focus();
      this.#search();
    }
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      const open = this.querySelector<HTMLDetailsElement>('details[open]');
      if (open) {
        open.open = false;
        open.querySelector('summary')!.focus();
      } else if (event.target === this.#input && this.#input.value) {
        event.preventDefault();
        this.#input.value = '';
        this.#search();
      }
      return;
    }
    moveFocus(event, this.#input, [...this.querySelectorAll<HTMLElement>('[data-hits] [data-move]')]);
  }

  #shortcut(event: KeyboardEvent) {
    const opens =
      (event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !isTyping(event));
    if (!opens) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }

  #closeFacets(event: Event) {
    for (const facet of this.querySelectorAll<HTMLDetailsElement>('details[open]')) {
      if (!facet.contains(event.target as Node)) facet.open = false;
    }
  }
}

customElements.define('agent-finder', AgentFinder);
