import { afterEach, expect, test, vi } from 'vitest';
import { slugTyped } from '../../src/linkcheck/agent-name.ts';

afterEach(() => vi.unstubAllGlobals());

/** As much of a browser as the script of cards needs to say which address it would show. */
class Element {
  isConnected = true;
  textContent = '';
  attributes: Record<string, string> = {};
  attachShadow() {
    return { replaceChildren() {} };
  }
  getAttribute(name: string) {
    return this.attributes[name] ?? null;
  }
}
type Card = Element & { connectedCallback(): void };

test('reads the name of an agent as the script of its card does, in any case', async () => {
  let frame: { src?: string; style: object };
  let define = (): Card => expect.fail('The script defines no card.');
  vi.stubGlobal('HTMLElement', Element);
  vi.stubGlobal('window', { addEventListener() {} });
  vi.stubGlobal('document', {
    currentScript: { src: 'https://acme.example/catalog/embed.js' },
    createElement: (name: string) => (name === 'iframe' ? (frame = { style: {} }) : {}),
  });
  vi.stubGlobal('customElements', {
    get() {},
    define: (_: string, OwnCard: new () => Card) => (define = () => new OwnCard()),
  });
  // Not a module: types know of nothing to import.
  await import(new URL('../../src/client/agent-card.ts', import.meta.url).href);
  for (const name of [
    ...['code-reviewer', 'Code-Reviewer', 'CODE REVIEWER', ' code_reviewer/ ', 'Bob’s', 'C++', 'a2.b'],
    ...['Datenbank-Prüfer', 'Pru\u0308fer', 'İstanbul', 'ΣΊΣΥΦΟΣ', '日本', '१२', '👩‍💻 dev', '!', ''],
  ]) {
    const card = define();
    card.attributes = { name };
    card.connectedCallback();
    const slug = slugTyped(name);
    const asked = slug === '' ? undefined : `https://acme.example/catalog/embed/${encodeURIComponent(slug)}/`;
    expect(frame!.src, name).toBe(asked);
  }
});
