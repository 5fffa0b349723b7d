import type { NodeOf } from '../markdown/parse/nodes.ts';
import { isTelling, type FoundAttribute, type FoundTag } from './found-tag.ts';

type Element = Pick<NodeOf<'mdxJsxFlowElement'>, 'name' | 'attributes'>;
type Attribute = Element['attributes'][number];

/**
 * A JSX element with those of its attributes that lead somewhere: `href="…"`, `to={'…'}`.
 * @param raw the element as it was typed
 */
export function jsxTag({ name, attributes }: Element, raw: string): FoundTag {
  const tag: FoundTag = { name: name ?? '', attributes: [] };
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !isTelling(tag.name, attribute.name)) continue;
    const value = valueOf(attribute.value);
    const found = value && locate(attribute.name, value, raw, tag.attributes.at(-1)?.end ?? 0);
    if (found) tag.attributes.push(found);
  }
  return tag;
}

/** What an attribute says. A string without escapes is the only expression that is read; nothing is run. */
function valueOf(value: Extract<Attribute, { type: 'mdxJsxAttribute' }>['value']): string | undefined {
  if (typeof value === 'string') return value;
  return /^\s*(["'`])(?<text>[^"'`\\$\n]*)\1\s*$/.exec(value?.value ?? '')?.groups?.['text'];
}

function locate(name: string, value: string, raw: string, from: number): FoundAttribute | undefined {
  const pattern = new RegExp(`(?<=\\s${escape(name)}\\s*=\\s*\\{?\\s*(["'\`]))[^"'\`]*(?=\\1)`, 'g');
  pattern.lastIndex = from;
  for (let match = pattern.exec(raw); match !== null; match = pattern.exec(raw)) {
    const { 0: typed, index } = match;
    // The same name may stand in the code of another attribute.
    if (typed === value || typed.includes('&'))
      return { name, value, start: index, end: index + typed.length };
    if (typed === '') pattern.lastIndex++;
  }
  return undefined;
}

function escape(name: string): string {
  return name.replace(/[^\w]/g, '\\$&');
}
