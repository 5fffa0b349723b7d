// Fills copies of the page's template with what was found.
import type { PagefindData, PagefindResult } from '../search/pagefind.ts';

/** Most passages shown below a hit. */
const mostPassages = 2;

/** Turns results into list items, in their order. */
export async function renderHits(
  template: HTMLTemplateElement,
  results: PagefindResult[],
  marked: boolean,
): Promise<HTMLElement[]> {
  const data = await Promise.all(results.map((result) => result.data()));
  return data.map((one) => renderHit(template, one, marked));
}

function renderHit(
  template: HTMLTemplateElement,
  { url, meta, excerpt, sub_results }: PagefindData,
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
    const found = sub_results.filter(({ anchor, excerpt: text }) => anchor && text.includes('<mark>'));
    const own = found.length === 0 && excerpt.includes('<mark>') ? [{ url, title: '', excerpt }] : [];
    passages.append(
      ...[...found.slice(0, mostPassages), ...own].map((passage) => renderPassage(passages, passage)),
    );
  }
  passages.hidden = passages.children.length === 0;
  return item;
}

function renderPassage(
  list: HTMLElement,
  { url, title, excerpt }: { url: string; title: string; excerpt: string },
): HTMLElement {
  const template = list.querySelector('template')!;
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const link = item.querySelector('a')!;
  link.href = url;
  link.querySelector('[data-part="where"]')!.textContent = title;
  link.querySelector('[data-part="excerpt"]')!.append(...marksOf(withoutTitle(excerpt, title)));
  return item;
}

/** An excerpt that begins with its own heading, or with the end of it, without that. */
function withoutTitle(excerpt: string, title: string): string {
  const words = title.split(' ');
  for (let from = 0; from < words.length; from++) {
    const end = `${words.slice(from).join(' ')}. `;
    if (excerpt.startsWith(end)) return excerpt.slice(end.length);
  }
  return excerpt;
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
