// Search and filters of the home page. All state is in the address, so that Back works and a view can be linked to.
import './facet-bar.ts';
import { Announcer } from './announce.ts';
import { moveFocus, opensSearch } from './arrow-keys.ts';
import { describeFailure, mayBeReplaced } from './describe-failure.ts';
import { describeFound, renderLost, renderNotes, renderWayOut } from './describe-found.ts';
import type { FacetBar } from './facet-bar.ts';
import { removedBy, renderChips } from './filter-chips.ts';
import { AgentSearch } from './find-agents.ts';
import { HitPanel } from './hit-panel.ts';
import { atOnce, isWhole, pageSize, type Sort, type View } from './view.ts';
import { ViewAddress } from './view-address.ts';

/** How long typing must pause before it is asked, in milliseconds. */
const pause = 120;

/** How long an answer may take, in milliseconds, before it is said that it is on its way. */
const patience = 600;

class AgentFinder extends HTMLElement {
  #listeners = new AbortController();
  #search!: AgentSearch;
  #address!: ViewAddress;
  #announcer!: Announcer;
  #hits!: HitPanel;
  #turn = 0;
  #timer = 0;
  /** The query that the hits answer. */
  #answered = '';

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#search = new AgentSearch(this, (key, value) => this.#facets?.spellings(key, value) ?? [value]);
    this.#hits = new HitPanel(this);
    this.#announcer = new Announcer(this.#part('announce'));
    this.#address = new ViewAddress(this.#facets?.keys ?? [], signal, () => void this.#fromAddress());
    this.#input.disabled = false;

    this.addEventListener('input', (event) => event.target === this.#input && this.#later(), { signal });
    this.addEventListener('change', (event) => this.#change(event), { signal });
    this.addEventListener('submit', (event) => void this.#submit(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    // `toggle` does not bubble.
    this.addEventListener('toggle', () => void this.#count(), { signal, capture: true });
    this.#input.addEventListener('focus', () => void this.#search.load().catch(() => {}), { signal });
    document.addEventListener('keydown', (event) => this.#shortcut(event), { signal });
    void this.#fromAddress();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#announcer.stop();
    clearTimeout(this.#timer);
  }

  get #input(): HTMLInputElement {
    return this.querySelector('#query')!;
  }

  get #facets(): FacetBar | null {
    return this.querySelector<FacetBar>('facet-bar');
  }

  get #sort(): HTMLSelectElement {
    return this.querySelector('[data-sort] select')!;
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-${name}]`)!;
  }

  /** The view that the controls ask for. */
  get #view(): View {
    return {
      query: this.#input.value,
      chosen: this.#facets?.chosen ?? {},
      sort: this.#sort.value as Sort,
      shown: pageSize,
    };
  }

  async #fromAddress() {
    const view = this.#address.view;
    this.#input.value = view.query;
    this.#sort.value = view.sort;
    if (this.#facets) this.#facets.chosen = view.chosen;
    await this.#show({ ...this.#view, shown: view.shown });
    renderLost(this.#part('notes'), view.chosen, this.#facets?.spelt ?? {});
    delete document.documentElement.dataset['asked'];
    this.#address.restore();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(this.#address.view.query === ''), pause);
  }

  /** Shows what the controls ask for. Typing on is no step of its own. */
  #ask(step: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#address.say(this.#view, step);
    return this.#show(this.#view);
  }

  /** @param isAgain whether the same was asked of an index that was not whole */
  async #show(view: View, isAgain = false): Promise<void> {
    const turn = ++this.#turn;
    renderChips(this.#part('chips'), view.chosen);
    if (isWhole(view)) return this.#showAll();
    const late = window.setTimeout(() => turn === this.#turn && this.#say('Searching…'), patience);
    try {
      const found = await this.#search.find(view);
      if (!found || turn !== this.#turn) return;
      const show = await this.#hits.prepare(found, view.query.trim() !== '', atOnce);
      if (turn !== this.#turn) return;
      clearTimeout(late);
      if (show()) this.#input.focus({ preventScroll: true });
      this.#answered = view.query.trim();
      const notes = this.#part('notes');
      renderNotes(notes, found.answer, view);
      renderWayOut(notes, found, view);
      this.#say(describeFound(found, view), notes);
      this.#toggle(true);
      this.#facets?.hideClosedCounts();
      await this.#hits.unroll(view.shown);
      if (turn !== this.#turn) return;
      this.#toggle(true);
      await this.#count();
    } catch (cause) {
      if (navigator.onLine) this.#search.reopen();
      if (turn !== this.#turn) return;
      if (mayBeReplaced(cause) && !isAgain) return await this.#show(view, true);
      this.#fail(cause);
    } finally {
      clearTimeout(late);
    }
  }

  #showAll() {
    this.#search.cancel();
    this.#hits.clear();
    const total = Number(this.dataset['total']);
    this.#say(`${total.toLocaleString('en')} agent${total === 1 ? '' : 's'}`);
    this.#facets?.resetCounts();
    this.#part('notes').replaceChildren();
    this.#toggle(false);
    this.#part('instead').hidden = true;
  }

  #fail(cause: unknown) {
    this.#search.cancel();
    this.#hits.clear();
    this.#say(`${describeFailure(cause, navigator.onLine)} Every agent is listed below.`);
    this.#facets?.hideCounts();
    this.#part('notes').replaceChildren();
    this.#toggle(false);
  }

  /** Without a single hit the list of every agent stays: there is always a way on. */
  #toggle(searching: boolean) {
    const hits = this.#hits.shown > 0 && searching;
    this.#part('results').hidden = !hits;
    this.#part('browse').hidden = hits;
    this.#part('instead').hidden = hits;
    const asked = this.#input.value.trim() !== '';
    const suggestions = this.querySelector<HTMLElement>('[data-suggestions]');
    if (suggestions) suggestions.hidden = searching && asked;
    // Without words to match, agents come as the page lists them.
    this.#sort.options[0]!.textContent = asked ? 'Best match' : 'Team';
    // More than the first page is no choice before it is all there.
    this.#part('after').hidden = this.#hits.more === 0 || this.#hits.shown < pageSize;
    this.#part('results').toggleAttribute('data-plain', !asked);
  }

  async #more() {
    const turn = this.#turn;
    const shown = this.#hits.shown + pageSize;
    try {
      const items = await this.#hits.unroll(shown);
      if (turn !== this.#turn) return;
      this.#toggle(true);
      this.#address.say({ ...this.#view, shown }, false);
      items[0]?.querySelector('a')?.focus();
      this.#announcer.say(`${this.#hits.shown} of ${this.#hits.shown + this.#hits.more} hits are shown`);
    } catch (cause) {
      this.#say(`${describeFailure(cause, navigator.onLine)} The agents above were already here.`);
    }
  }

  #say(message: string, notes?: HTMLElement) {
    this.#part('status').textContent = message;
    this.#announcer.say(message, notes);
  }

  /** Counts the values of the list that is open; the others are counted when they are opened. */
  async #count() {
    const open = this.#facets?.open;
    const { found } = this.#hits;
    if (!open || !found) return;
    const counts = found.nearest ? undefined : await this.#search.count(open.key, open.values);
    if (this.#hits.found) this.#facets?.showCounts(open.key, counts);
  }

  #change(event: Event) {
    const target = event.target as HTMLElement;
    if (target.matches('input[type="checkbox"]') || target === this.#sort) void this.#ask(true);
  }

  async #submit(event: Event) {
    event.preventDefault();
    const query = this.#input.value.trim();
    if (!query) return;
    // What is shown may answer what was typed a moment ago.
    const isShown = () => this.#hits.found && this.#answered === query;
    if (this.#timer !== 0 || !isShown()) await this.#ask(this.#address.view.query === '');
    if (isShown()) this.querySelector<HTMLAnchorElement>('[data-hits] [data-move]')?.click();
  }

  #click(event: MouseEvent) {
    const target = event.target as HTMLElement;
    if (target.closest('[data-more]')) void this.#more();
    const removed = removedBy(target);
    if (removed) this.#remove(removed);
    const suggestion = target.closest<HTMLAnchorElement>('[data-ask]');
    if (suggestion && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      this.#input.value = suggestion.dataset['ask']!;
      this.#input.focus();
      void this.#ask(true);
    }
  }

  #remove({ key, value, index }: NonNullable<ReturnType<typeof removedBy>>) {
    if (!this.#facets) return;
    const chosen = key === undefined ? {} : { ...this.#facets.chosen };
    if (key !== undefined) chosen[key] = chosen[key]!.filter((one) => one !== value);
    this.#facets.chosen = chosen;
    void this.#ask(true);
    // The chip that had the focus is gone: the next one takes it, or the field.
    const chips = [...this.querySelectorAll<HTMLElement>('[data-chip]')];
    (chips[Math.min(index, chips.length - 1)] ?? this.#input).focus();
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.#input.value !== '') {
      event.preventDefault();
      this.#input.value = '';
      this.#input.focus();
      void this.#ask(true);
      return;
    }
    const links = [...this.querySelectorAll<HTMLElement>('[data-hits] [data-move]')];
    moveFocus(
      event,
      this.#input,
      links.filter((link) => link.checkVisibility()),
    );
  }

  #shortcut(event: KeyboardEvent) {
    if (!opensSearch(event)) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }
}

customElements.define('agent-finder', AgentFinder);
