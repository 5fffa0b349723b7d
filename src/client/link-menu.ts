// The menu of the links `a[data-link]` of an agent's page: it copies what they lead to, in several forms.
import { linkForms, type LinkForm, type LinkTarget, type Line } from './link-forms.ts';

const controls = 'a[data-link]';

class LinkMenu extends HTMLElement {
  #listeners = new AbortController();
  #control: HTMLAnchorElement | undefined;
  /** The control whose press has just closed the menu: the click that follows must not open it again. */
  #pressed: HTMLAnchorElement | undefined;
  #timer = 0;

  connectedCallback() {
    // Without a secure context there is no clipboard, and the links stay links.
    if (!navigator.clipboard || !('popover' in HTMLElement.prototype)) return;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const control of document.querySelectorAll<HTMLAnchorElement>(controls)) {
      control.role = 'button';
      control.ariaHasPopup = 'menu';
      control.ariaExpanded = 'false';
      control.addEventListener('click', (event) => this.#click(event, control), { signal });
      control.addEventListener('keydown', (event) => this.#openByKey(event, control), { signal });
      control.addEventListener('pointerdown', () => this.#press(control), { signal });
    }
    this.#menu.addEventListener('click', (event) => void this.#choose(event), { signal });
    this.#menu.addEventListener('keydown', (event) => this.#move(event), { signal });
    this.#menu.addEventListener('toggle', (event) => this.#toggled(event as ToggleEvent), { signal });
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  get #menu(): HTMLElement {
    return this.querySelector<HTMLElement>('[role="menu"]')!;
  }

  get #items(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')];
  }

  #press(control: HTMLAnchorElement) {
    this.#pressed = control.ariaExpanded === 'true' ? control : undefined;
  }

  #click(event: MouseEvent, control: HTMLAnchorElement) {
    // A link to be opened elsewhere is a link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (this.#pressed !== control) this.#open(control);
    this.#pressed = undefined;
  }

  #openByKey(event: KeyboardEvent, control: HTMLAnchorElement) {
    if (event.key !== ' ' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#open(control);
  }

  #open(control: HTMLAnchorElement) {
    this.#menu.hidePopover();
    collapse();
    this.#control = control;
    // Where the focus stands when the menu opens, it returns to.
    control.focus();
    this.#menu.showPopover();
    const at = control.getBoundingClientRect();
    const room = document.documentElement.clientWidth - this.#menu.offsetWidth - 8;
    this.#menu.style.left = `${Math.max(8, Math.min(at.left, room)) + scrollX}px`;
    const above = at.top - this.#menu.offsetHeight - 4;
    const isLow = at.bottom + this.#menu.offsetHeight + 12 > innerHeight && above > 0;
    this.#menu.style.top = `${(isLow ? above : at.bottom + 4) + scrollY}px`;
    control.ariaExpanded = 'true';
    this.#items[0]!.focus({ preventScroll: true });
  }

  #toggled(event: ToggleEvent) {
    if (event.newState === 'closed') collapse();
  }

  #move(event: KeyboardEvent) {
    const items = this.#items;
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = {
      ArrowDown: items[(at + 1) % items.length],
      ArrowUp: items.at(at - 1),
      Home: items[0],
      End: items.at(-1),
    }[event.key];
    if (to) {
      event.preventDefault();
      to.focus();
    } else if (event.key === 'Tab') {
      // The focus returns to the control, and goes on from there.
      this.#menu.hidePopover();
    }
  }

  async #choose(event: MouseEvent) {
    const form = (event.target as Element).closest<HTMLElement>('[data-form]')?.dataset['form'];
    const control = this.#control;
    if (!form || !control) return;
    const { label, write } = linkForms[form as LinkForm];
    this.#menu.hidePopover();
    try {
      await navigator.clipboard.writeText(write(this.#targetOf(control)));
      this.#say(`Copied the ${label} of ${control.dataset['link']}`, control);
    } catch {
      this.#say(`Could not copy the ${label}`);
    }
  }

  #targetOf(control: HTMLAnchorElement): LinkTarget {
    const { name = '', title = '', summary = '', script = '' } = this.dataset;
    // What is copied works for everybody: the published address, where the page says it.
    const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
    const id = decodeURIComponent(control.hash.slice(1));
    const said = readExchange(control.closest('.conversation'));
    return {
      address: new URL(control.hash || control.pathname, page).href,
      agent: { slug: name, title, summary },
      ...(id && { place: { id, title: control.dataset['link'] ?? '', ...(said && { said }) } }),
      script: new URL(script, page).href,
    };
  }

  #say(message: string, copied?: HTMLElement) {
    const status = this.querySelector('[role="status"]')!;
    status.textContent = message;
    if (copied) copied.dataset['state'] = 'done';
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      status.textContent = '';
      for (const control of document.querySelectorAll<HTMLElement>(`${controls}[data-state]`))
        delete control.dataset['state'];
    }, 3000);
  }
}

function collapse() {
  for (const control of document.querySelectorAll(`${controls}[aria-expanded="true"]`))
    control.ariaExpanded = 'false';
}

/** What is said in an example, as the page shows it; undefined outside of examples. */
function readExchange(example: Element | null): Line[] | undefined {
  if (!example) return undefined;
  return [...example.querySelectorAll('.context, .verbatim, .turn, .action')].map((line) => ({
    speaker: line.querySelector('.speaker')?.textContent.trim() ?? '',
    text: (line.querySelector('.speech') ?? line).textContent.trim(),
  }));
}

customElements.define('link-menu', LinkMenu);
