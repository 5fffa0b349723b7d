// The lines of a file that its page does not hold: they are put behind the others when the file is opened.
class RestOfFile extends HTMLElement {
  #listeners = new AbortController();
  #isLoading = false;

  connectedCallback() {
    this.#listeners = new AbortController();
    const details = this.closest('details');
    if (!details) return;
    const load = () => void (details.open && !this.#isLoading && this.#load());
    details.addEventListener('toggle', load, { signal: this.#listeners.signal });
    load();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  /** Where it cannot be loaded, the link to the file stays, and the next opening tries again. */
  async #load() {
    const { from = '', line = '1' } = this.dataset;
    const { signal } = this.#listeners;
    const code = this.previousElementSibling?.querySelector('code');
    this.#isLoading = true;
    try {
      const response = await fetch(from, { signal });
      if (!response.ok || !code) return;
      const lines = (await response.text()).split(/\r\n?|\n/).slice(Number(line) - 1);
      if (signal.aborted) return;
      code.append(`\n${lines.join('\n')}`);
      this.remove();
    } catch {
      // Offline, or the reader is gone.
    } finally {
      this.#isLoading = false;
    }
  }
}

customElements.define('rest-of-file', RestOfFile);
