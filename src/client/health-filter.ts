// Narrows the list of problems down. What is chosen stands in the address, so that a view can be linked to.
const keys = ['severity', 'rule'] as const;

class HealthFilter extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const { form } = this;
    form.hidden = false;
    form.addEventListener('change', () => this.#choose(), { signal });
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

  #field(key: (typeof keys)[number]): HTMLSelectElement {
    return this.form.elements.namedItem(key) as HTMLSelectElement;
  }

  #fromAddress() {
    const asked = new URLSearchParams(location.search);
    for (const key of keys) {
      const field = this.#field(key);
      field.value = asked.get(key) ?? '';
      // What no problem has is no choice: then everything is shown.
      if (field.selectedIndex < 0) field.value = '';
    }
    this.#show();
  }

  #choose() {
    const asked = new URLSearchParams(location.search);
    for (const key of keys) {
      const { value } = this.#field(key);
      if (value === '') asked.delete(key);
      else asked.set(key, value);
    }
    const search = asked.size === 0 ? '' : `?${asked.toString()}`;
    if (search !== location.search) history.pushState(null, '', `${location.pathname}${search}`);
    this.#show();
  }

  #show() {
    const [severity, rule] = keys.map((key) => this.#field(key).value);
    let [shown, files, all] = [0, 0, 0];
    for (const file of this.querySelectorAll<HTMLElement>('section')) {
      let own = 0;
      for (const problem of file.querySelectorAll<HTMLElement>('li[data-code]')) {
        const { dataset } = problem;
        problem.hidden =
          (severity !== '' && dataset['severity'] !== severity) || (rule !== '' && dataset['code'] !== rule);
        all++;
        if (!problem.hidden) own++;
      }
      file.hidden = own === 0;
      shown += own;
      if (own > 0) files++;
    }
    this.querySelector('[role="status"]')!.textContent =
      shown === 0
        ? 'No problem is of this severity and breaks this rule.'
        : `${shown} of ${all} problems, in ${files} ${files === 1 ? 'file' : 'files'}`;
  }
}

customElements.define('health-filter', HealthFilter);
