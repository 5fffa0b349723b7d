// Fills copies of the page's template with what was found.
import type { Hit } from '../search/ask.ts';
import type { Copy } from '../search/copies-file.ts';
import type { HitData, Passage } from '../search/passages.ts';

/** Most passages shown below a hit. */
const mostPassages = 2;

/** Turns hits into list items, in their order. */
export async function renderHits(
  template: HTMLTemplateElement,
  hits: readonly Hit[],
  marked: boolean,
): Promise<HTMLElement[]> {
  return Promise.all(
    hits.map(async (hit) => {
      const copies = Promise.all((hit.copies ?? []).map((copy) => copy.asCopy()));
      return renderHit(template, ...(await Promise.all([hit.data(), copies])), marked);
    }),
  );
}

function renderHit(
  template: HTMLTemplateElement,
  { url, meta, passages: found }: HitData,
  copies: readonly Copy[],
  marked: boolean,
): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const card = item.querySelector<HTMLElement>('[data-hit]')!;
  if (meta['color']) card.dataset['color'] = meta['color'];
  if (meta['level']) card.dataset['level'] = meta['level'];
  const link = part('link') as HTMLAnchorElement;
  link.href = url;
  link.textContent = meta['title'] ?? url;
  part('summary').textContent = meta['summary'] ?? '';
  for (const name of ['team', 'model', 'access']) {
    part(name).textContent = meta[name] ?? '';
    part(name).hidden = !meta[name];
  }
  const passages = part('passages');
  if (marked) {
    // What stands before all headings is the summary, which the hit shows anyway.
    const below = found.filter(({ title }) => title !== '');
    const shown = (below.length > 0 ? below : found).slice(0, mostPassages);
    passages.append(...shown.map((passage) => renderPassage(passages, passage)));
  }
  passages.hidden = passages.children.length === 0;
  part('copies').append(...copies.flatMap((copy, at) => [at === 0 ? 'Also ' : ', ', ...wayTo(copy, meta)]));
  part('copies').hidden = copies.length === 0;
  return item;
}

/** A link to a copy of a hit, called by what tells the two apart. */
function wayTo({ url, name, team }: Copy, hit: HitData['meta']): (string | Node)[] {
  const link = document.createElement('a');
  link.href = url;
  link.dataset['move'] = '';
  const isElsewhere = name === hit['name'] && team !== '' && team !== hit['team'];
  // Of one name and one team, the address tells them apart.
  link.textContent = isElsewhere ? team : name === hit['name'] ? url.split('/').at(-2)! : name;
  return [isElsewhere ? 'in ' : 'as ', link];
}

function renderPassage(list: HTMLElement, { url, title, excerpt, said }: Passage): HTMLElement {
  const template = list.querySelector('template')!;
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const link = item.querySelector('a')!;
  link.href = url;
  link.querySelector('[data-part="where"]')!.textContent = title;
  const words = link.querySelector<HTMLElement>('[data-part="excerpt"]')!;
  words.append(...marksOf(excerpt));
  words.toggleAttribute('data-said', said);
  return item;
}

/** Pagefind's excerpt as text and `<mark>` elements; anything else in it stays text. */
function marksOf(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
    if (inner === undefined) return document.createTextNode(decode(part));
    const mark = document.createElement('mark');
    mark.textContent = decode(inner);
    return mark;
  });
}

function decode(html: string): string {
  return html.replace(/&(lt|gt|quot|amp|#39|#x27|nbsp);/g, (_, name: string) => entities[name]!);
}

const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
  '#x27': "'",
  nbsp: '\u00A0',
};
