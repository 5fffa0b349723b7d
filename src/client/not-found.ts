// Fills the search of the 404 page with the words of the address that led nowhere.
class NotFound extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const last = location.pathname.split('/').filter(Boolean).at(-1);
    if (!input || input.value || !last || last === '404') return;
    input.value = decode(last)
      .replace(/\.\w+$/, '')
      .replace(/[-_]+/g, ' ');
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

customElements.define('not-found', NotFound);
