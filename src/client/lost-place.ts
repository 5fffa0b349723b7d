// A link to a heading, an example or a line that is no longer on the page of an agent, or goes by another name: without
// this it would lead to the top without a word. It leads to the section where such things stand, which says so.

/** Beginnings of anchors, and the section that holds all that begin so. */
const sections = { 'i-': 'instructions', 'example-': 'examples', 'line-': 'source' };

class LostPlace extends HTMLElement {
  #section: string | undefined;
  #look = () => {
    const id = anchorIn(location.hash);
    // Where it led itself, the note stays.
    if (id === this.#section) return;
    this.hidden = true;
    this.#section = undefined;
    if (id === '' || document.getElementById(id)) return;
    const [, section] = Object.entries(sections).find(([beginning]) => id.startsWith(beginning)) ?? [];
    const header = section && document.getElementById(section)?.querySelector('header');
    if (!header) return;
    this.#section = section;
    this.hidden = false;
    header.after(this);
    // Not a new step of the history: it would lead here again.
    location.replace(`#${section}`);
  };

  connectedCallback() {
    window.addEventListener('hashchange', this.#look);
    // Where it was moved to a section, it has looked already.
    if (this.#section === undefined) this.#look();
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.#look);
  }
}

function anchorIn(hash: string): string {
  const id = hash.slice(1).split(':~:')[0]!;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

customElements.define('lost-place', LostPlace);
