// A button that copies a text, or what stands at an address.
class CopyButton extends HTMLElement {
  #listeners = new AbortController();
  #timer = 0;

  connectedCallback() {
    const button = this.querySelector('button');
    // Without a secure context there is no clipboard, and the button stays hidden.
    if (!button || !navigator.clipboard) return;
    this.#listeners = new AbortController();
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy(), { signal: this.#listeners.signal });
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(await this.#text());
      this.#say('Copied', 'done');
    } catch {
      this.#say('Could not copy', 'failed');
    }
  }

  async #text(): Promise<string> {
    const { text, from } = this.dataset;
    if (from === undefined) return text ?? '';
    const response = await fetch(from);
    if (!response.ok) throw new Error(`${from} answered ${response.status}.`);
    return response.text();
  }

  #say(message: string, state: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = message;
    this.dataset['state'] = state;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      delete this.dataset['state'];
      if (status) status.textContent = '';
    }, 2000);
  }
}

customElements.define('copy-button', CopyButton);
