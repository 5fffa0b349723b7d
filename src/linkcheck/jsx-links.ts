import type { NodeOf } from '../markdown/parse/nodes.ts';
import type { FoundLink } from './found-link.ts';
import { linkAttributes } from './html-links.ts';

type Attribute = NodeOf<'mdxJsxFlowElement'>['attributes'][number];

/** Links of the attributes of a JSX element: `href="…"`, `to={'…'}`. `raw` is the element as it was typed. */
export function jsxLinks(attributes: readonly Attribute[], raw: string): FoundLink[] {
  const links: FoundLink[] = [];
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !linkAttributes.has(attribute.name)) continue;
    const url = addressIn(attribute.value);
    const found = url && locate(attribute.name, url, raw, links.at(-1)?.end ?? 0);
    if (found) links.push(found);
  }
  return links;
}

/** The address that an attribute holds. A string without escapes is the only expression that is read; nothing is run. */
function addressIn(value: Extract<Attribute, { type: 'mdxJsxAttribute' }>['value']): string | undefined {
  if (typeof value === 'string') return value;
  return /^\s*(["'`])(?<url>[^"'`\\$\n]*)\1\s*$/.exec(value?.value ?? '')?.groups?.['url'];
}

function locate(name: string, url: string, raw: string, from: number): FoundLink | undefined {
  const pattern = new RegExp(`(?<=\\s${escape(name)}\\s*=\\s*\\{?\\s*(["'\`]))[^"'\`]*(?=\\1)`, 'g');
  pattern.lastIndex = from;
  for (let match = pattern.exec(raw); match !== null; match = pattern.exec(raw)) {
    const { 0: typed, index } = match;
    // The same name may stand in the code of another attribute.
    if (typed === url || typed.includes('&')) return { url, start: index, end: index + typed.length };
    if (typed === '') pattern.lastIndex++;
  }
  return undefined;
}

function escape(name: string): string {
  return name.replace(/[^\w]/g, '\\$&');
}
