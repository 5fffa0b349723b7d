// The element `<agent-card>` for pages of others, published as `/embed.js`. It stands alone: nothing is imported.
//
//   <agent-card name="api-designer" example="2"><a href="…">API designer</a></agent-card>
//
// An example goes by its number or its anchor; the card itself says so where there is none like it.
// What stands inside it, a link, is shown until the card has said how high it is: without scripts, offline, and where
// the catalog does not answer, the link stays.
{
  // A module has no current script.
  const script =
    document.currentScript ?? document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]');
  const catalog = new URL('.', (script as HTMLScriptElement).src);

  class AgentCard extends HTMLElement {
    static observedAttributes = ['name', 'example', 'section'];
    #frame = document.createElement('iframe');
    #root = this.attachShadow({ mode: 'open' });
    #listen = (event: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
      const { source, origin, data } = event;
      if (source !== this.#frame.contentWindow || origin !== catalog.origin) return;
      if (data?.type !== 'agent-catalog:resize' || !Number.isFinite(data.height)) return;
      this.#frame.style.cssText = shown;
      this.#frame.height = String(Math.min(Math.max(Number(data.height), 0), 10_000));
      this.#root.querySelector('slot')?.remove();
    };

    connectedCallback() {
      window.addEventListener('message', this.#listen);
      this.#show();
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.#listen);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#show();
    }

    #show() {
      // The last part of the agent's address, or its name.
      const slug = (this.getAttribute('name') ?? '')
        .toLowerCase()
        .match(/[\p{L}\p{N}\p{M}]+/gu)
        ?.join('-');
      if (!slug) return;
      const url = new URL(`embed/${slug}/`, catalog);
      for (const key of ['example', 'section']) {
        const value = this.getAttribute(key);
        if (value) url.searchParams.set(key, value);
      }
      const frame = this.#frame;
      if (frame.src === url.href && frame.isConnected) return;
      frame.loading = 'lazy';
      frame.title = this.textContent.trim() || slug;
      frame.style.cssText = waiting;
      frame.src = url.href;
      this.#root.replaceChildren(document.createElement('slot'), frame);
    }
  }

  const shown = 'display:block;width:100%;max-width:42rem;border:0;border-radius:8px;color-scheme:light dark';
  const waiting = `${shown};position:absolute;inset:0 auto auto 0;max-width:100vw;visibility:hidden`;

  if (!customElements.get('agent-card')) customElements.define('agent-card', AgentCard);
}
