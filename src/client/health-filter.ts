// Narrows the problems down. What is chosen stands in the address, so that a view can be linked to.
const keys = ['severity', 'rule', 'path'] as const;

/** So few problems are shown unfolded. */
const few = 50;

class HealthFilter extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const { form } = this;
    form.hidden = false;
    form.addEventListener('input', (event) => this.#choose(event.target === this.#field('path')), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'reset',
      (event) => {
        event.preventDefault();
        for (const key of keys) this.#field(key).value = '';
        this.#choose();
      },
      { signal },
    );
    window.addEventListener('popstate', () => this.#fromAddress(), { signal });
    this.#fromAddress();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  #field(key: (typeof keys)[number]): HTMLSelectElement | HTMLInputElement {
    return this.form.elements.namedItem(key) as HTMLSelectElement | HTMLInputElement;
  }

  #fromAddress() {
    const asked = new URLSearchParams(location.search);
    for (const key of keys) {
      const field = this.#field(key);
      field.value = asked.get(key) ?? '';
      // What no problem has is no choice: then everything is shown.
      if ('selectedIndex' in field && field.selectedIndex < 0) field.value = '';
    }
    this.#show();
  }

  /** @param isTyped whether somebody is typing, which is no step of its own to go back to */
  #choose(isTyped = false) {
    const asked = new URLSearchParams(location.search);
    for (const key of keys) {
      const { value } = this.#field(key);
      if (value === '') asked.delete(key);
      else asked.set(key, value);
    }
    const search = asked.size === 0 ? '' : `?${asked.toString()}`;
    const address = `${location.pathname}${search}`;
    if (isTyped) history.replaceState(null, '', address);
    else if (search !== location.search) history.pushState(null, '', address);
    this.#show();
  }

  #show() {
    const [severity, code, typed] = keys.map((key) => this.#field(key).value) as [string, string, string];
    const path = typed.trim().toLowerCase();
    const has = (element: Element) => element.textContent.toLowerCase().includes(path);
    const rules = [...this.querySelectorAll<HTMLDetailsElement>('details[data-code]')];
    const files = new Set<string>();
    let [shown, listed] = [0, 0];
    for (const rule of rules) {
      const { dataset } = rule;
      const isAsked =
        (severity === '' || dataset['severity'] === severity) && (code === '' || dataset['code'] === code);
      const own = isAsked ? narrow(rule, has, files) : 0;
      const count = rule.querySelector<HTMLElement>('[data-counted]')!;
      count.textContent = path === '' ? count.dataset['counted']! : own.toLocaleString('en');
      // Of very many problems not all are listed, and those have no path to be told by.
      shown += isAsked && path === '' ? Number(count.dataset['all']) : own;
      listed += own;
      rule.hidden = own === 0;
    }
    for (const row of this.querySelectorAll<HTMLElement>('.file-table tbody tr'))
      row.hidden = !has(row.querySelector('th')!);
    if (severity !== '' || code !== '' || path !== '') {
      for (const rule of rules) if (!rule.hidden) rule.open = shown <= few || code !== '';
    }
    this.#say(shown, shown === listed ? files.size : undefined);
  }

  #say(shown: number, files: number | undefined) {
    const [own, all] = [shown, Number(this.dataset['total'])].map((count) => count.toLocaleString('en'));
    const where =
      files === undefined ? '' : `, in ${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;
    this.querySelector('[role="status"]')!.textContent =
      shown === 0 ? 'No problem is of this kind.' : `${own} of ${all} problems${where}`;
  }
}

/** Hides the places of a rule that do not pass, and what is said of none that does; the number of those left. */
function narrow(rule: HTMLElement, passes: (place: Element) => boolean, files: Set<string>): number {
  let left = 0;
  for (const statement of rule.querySelectorAll<HTMLElement>('.statements > li')) {
    let own = 0;
    for (const place of statement.querySelectorAll<HTMLElement>('.places > li')) {
      place.hidden = !passes(place);
      if (place.hidden) continue;
      own++;
      files.add(place.textContent.trim().replace(/(?::\d+){1,2}$/, ''));
    }
    statement.hidden = own === 0;
    left += own;
  }
  return left;
}

customElements.define('health-filter', HealthFilter);
