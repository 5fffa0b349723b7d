// The filters of the home page: what is chosen, what each value would give, and lists one can narrow by typing.
export class FacetBar extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('input', (event) => this.#narrow(event), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('click', (event) => this.#close(event.target as Node), { signal });
    // A filter that covers what has the focus hides where one is.
    this.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget && this.#close(relatedTarget as Node),
      { signal },
    );
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  /** The facets of the page, as the address names them. */
  get keys(): string[] {
    return this.#facets.map((facet) => facet.dataset['facet']!);
  }

  /** The values chosen of each facet. */
  get chosen(): Record<string, string[]> {
    const chosen: Record<string, string[]> = {};
    for (const { name, value, checked } of this.#boxes) if (checked) (chosen[name] ??= []).push(value);
    return chosen;
  }

  set chosen(chosen: Record<string, string[]>) {
    for (const box of this.#boxes)
      box.checked = chosen[box.name]?.some((value) => spellingsOf(box).includes(value)) ?? false;
  }

  /** What is chosen, in every spelling. */
  get spelt(): Record<string, string[]> {
    const spelt: Record<string, string[]> = {};
    for (const box of this.#boxes) if (box.checked) (spelt[box.name] ??= []).push(...spellingsOf(box));
    return spelt;
  }

  /** Every spelling of a value, as the index knows them. */
  spellings(key: string, value: string): string[] {
    const box = this.#boxes.find((one) => one.name === key && one.value === value);
    return box ? spellingsOf(box) : [value];
  }

  /** The facet whose list is open, with its values. */
  get open(): { key: string; values: string[] } | undefined {
    const facet = this.querySelector<HTMLDetailsElement>('details[open]');
    if (!facet) return undefined;
    return { key: facet.dataset['facet']!, values: boxesOf(facet).map(({ value }) => value) };
  }

  /** Shows what each value of a facet would give; without counts, none: no number is better than a false one. */
  showCounts(key: string, counts: ReadonlyMap<string, number> | undefined) {
    const facet = this.#facets.find(({ dataset }) => dataset['facet'] === key);
    facet?.toggleAttribute('data-uncounted', counts === undefined);
    for (const box of facet ? boxesOf(facet) : []) {
      const count = counts?.get(box.value);
      show(box, count === undefined ? '' : count.toLocaleString('en'));
      box.closest('label')!.toggleAttribute('data-empty', count === 0);
    }
  }

  /** Takes the counts away until they are known. */
  hideCounts() {
    for (const key of this.keys) this.showCounts(key, undefined);
  }

  /** Takes the counts of closed lists away: they are those of another view, and counted anew when one is opened. */
  hideClosedCounts() {
    for (const { open, dataset } of this.#facets)
      if (!open && dataset['uncounted'] === undefined) this.showCounts(dataset['facet']!, undefined);
  }

  /** Shows the counts of the whole catalog. */
  resetCounts() {
    for (const facet of this.#facets) facet.removeAttribute('data-uncounted');
    for (const box of this.#boxes) {
      show(box, partOf(box).dataset['total']!);
      box.closest('label')!.removeAttribute('data-empty');
    }
  }

  get #facets(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];
  }

  get #boxes(): HTMLInputElement[] {
    return boxesOf(this);
  }

  #narrow(event: Event) {
    const field = event.target as HTMLInputElement;
    const facet = field.closest('details');
    if (!facet || !field.matches('[data-narrow]')) return;
    const typed = field.value.trim().toLowerCase();
    const labels = boxesOf(facet).map((box) => [box.closest('label')!, box.value.toLowerCase()] as const);
    for (const [label, value] of labels) label.hidden = !value.includes(typed);
    facet.querySelector<HTMLElement>('[data-nothing]')!.hidden = labels.some(([label]) => !label.hidden);
  }

  #key(event: KeyboardEvent) {
    const facet = (event.target as HTMLElement).closest('details');
    if (event.key !== 'Escape' || !facet?.open) return;
    event.preventDefault();
    event.stopPropagation();
    const field = facet.querySelector<HTMLInputElement>('[data-narrow]');
    if (field && field.value !== '' && field === event.target) {
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    facet.open = false;
    facet.querySelector('summary')!.focus();
  }

  #close(outside: Node) {
    for (const facet of this.#facets) if (facet.open && !facet.contains(outside)) facet.open = false;
  }
}

function boxesOf(element: Element): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
}

function spellingsOf({ value, dataset }: HTMLInputElement): string[] {
  return [value, ...(JSON.parse(dataset['also'] ?? '[]') as string[])];
}

function partOf(box: HTMLInputElement): HTMLElement {
  return box.closest('label')!.querySelector<HTMLElement>('[data-part="count"]')!;
}

function show(box: HTMLInputElement, text: string) {
  partOf(box).textContent = text;
}

customElements.define('facet-bar', FacetBar);
