// The button that chooses between the system's theme, light and dark.
const themes = ['system', 'light', 'dark'] as const;

class ThemeToggle extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    this.#listeners = new AbortController();
    button.addEventListener('click', () => this.#choose(button), { signal: this.#listeners.signal });
    label(button, current());
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #choose(button: HTMLButtonElement) {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length]!;
    if (next === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
    try {
      if (next === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // Storage is blocked: the choice lasts until the next page.
    }
    label(button, next);
  }
}

function current(): (typeof themes)[number] {
  return themes.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system';
}

function label(button: HTMLButtonElement, theme: string) {
  button.ariaLabel = `Theme: ${theme}`;
  button.title = button.ariaLabel;
}

customElements.define('theme-toggle', ThemeToggle);
