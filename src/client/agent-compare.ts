// Two or three agents side by side. Which ones stands in the address: `?agents=a,b`.
import { compareRows, type CompareItem, type CompareRow } from './compare-rows.ts';
import { fetchAgent, type ComparedAgent } from './fetch-agent.ts';

const most = 3;

class AgentCompare extends HTMLElement {
  #listeners = new AbortController();
  #asking = new AbortController();

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#part('[data-without]').hidden = true;
    const form = this.#part('form');
    form.hidden = false;
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    window.addEventListener('popstate', () => void this.#show(), { signal });
    void this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#asking.abort();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  get #fields(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="agent"]')];
  }

  #submit(event: Event) {
    event.preventDefault();
    const slugs = this.#fields.map(({ value }) => slugOf(value)).filter(Boolean);
    const search = slugs.length === 0 ? '' : `?agents=${slugs.map(encodeURIComponent).join(',')}`;
    if (search !== location.search) history.pushState(null, '', `${location.pathname}${search}`);
    void this.#show();
  }

  async #show() {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const asked = (new URLSearchParams(location.search).get('agents') ?? '').split(',').map(slugOf);
    const all = [...new Set(asked.filter(Boolean))];
    const slugs = all.slice(0, most);
    this.#fields.forEach((field, index) => (field.value = slugs[index] ?? ''));
    this.#part('[data-rows]').replaceChildren();
    this.#part('[data-pairs]').hidden = slugs.length > 0;
    if (slugs.length === 0) return this.#say('Name two or three agents.');
    this.#say('Loading …');
    const answers = await Promise.all(slugs.map((slug) => fetchAgent(slug, this.dataset['agents']!, signal)));
    if (signal.aborted) return;
    const agents = answers.flatMap((one) => ('agent' in one ? one.agent : []));
    const said = answers.flatMap((one) => ('failure' in one ? one.failure : []));
    if (all.length > most) said.push(`Only the first ${most} are shown.`);
    if (agents.length === 1 && said.length === 0) said.push('Name a second agent to compare it with.');
    this.#part('[data-rows]').replaceChildren(
      ...(agents.length === 0
        ? []
        : [
            namesElement(agents, this.dataset['agents']!),
            ...compareRows(agents).map((row) => rowElement(row, agents)),
          ]),
    );
    this.#say(said.length > 0 ? said.join('\n') : `${agents.length} agents side by side.`);
  }

  #say(message: string) {
    this.#part('[data-status]').textContent = message;
  }
}

/** What a person types for an agent, as the last part of its address. */
function slugOf(typed: string): string {
  return (
    typed
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.join('-') ?? ''
  );
}

/** What a column is called: the title, and where others have it, the last part of the address. */
function nameOf({ title, slug }: ComparedAgent, agents: readonly ComparedAgent[]): (string | Node)[] {
  const isShared = agents.filter((other) => other.title === title).length > 1;
  return isShared ? [`${title} `, element('code', slug)] : [title];
}

/** Whom the columns are of, with the way to each. */
function namesElement(agents: readonly ComparedAgent[], folder: string): HTMLElement {
  const names = element('div');
  names.className = 'names columns';
  for (const agent of agents) {
    const link = element('a');
    link.append(...nameOf(agent, agents));
    link.href = `${folder}${encodeURIComponent(agent.slug)}/`;
    const name = element('p');
    if (agent.color.token) name.dataset['color'] = agent.color.token;
    name.append(link);
    names.append(name);
  }
  return names;
}

function rowElement({ title, cells, holds, differs }: CompareRow, agents: readonly ComparedAgent[]) {
  const heading = element('h2', title);
  if (differs !== undefined && agents.length > 1) {
    const mark = element('span', differs ? '≠ differs' : '= the same');
    mark.className = 'differs';
    heading.append(mark);
  }
  const columns = element('div');
  columns.className = 'columns';
  cells.forEach(({ words, items }, index) => {
    const column = element('div');
    const name = element('h3');
    name.append(...nameOf(agents[index]!, agents));
    column.append(name, ...words.map((one) => element('p', one)));
    if (items.length > 0) column.append(listElement(items, holds));
    columns.append(column);
  });
  const section = element('section');
  section.append(heading, columns);
  return section;
}

function listElement(items: readonly CompareItem[], holds: CompareRow['holds']): HTMLElement {
  const list = element('ul');
  list.className = holds;
  list.role = 'list';
  for (const { text, own } of items) {
    const item = element('li');
    const words = element(own ? 'mark' : 'span', text);
    item.append(words);
    list.append(item);
  }
  return list;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

customElements.define('agent-compare', AgentCompare);
