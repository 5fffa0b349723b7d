import type { NodeOf } from '../markdown/parse/nodes.ts';
import type { FoundLink } from './found-link.ts';
import { linkAttributes } from './html-links.ts';

type Attributes = NodeOf<'mdxJsxFlowElement'>['attributes'];

/** Links of the attributes of a JSX element: `href="…"`, `to={'…'}`. `raw` is the element as it was typed. */
export function jsxLinks(attributes: Attributes, raw: string): FoundLink[] {
  const links: FoundLink[] = [];
  let from = 0;
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !linkAttributes.has(attribute.name)) continue;
    const { name, value } = attribute;
    const found = typeof value === 'string' ? literal(name, value, raw, from) : expression(name, raw, from);
    if (found === undefined) continue;
    links.push(found);
    from = found.end;
  }
  return links;
}

function literal(name: string, url: string, raw: string, from: number): FoundLink | undefined {
  const found = search(
    new RegExp(`(?<=\\s)${escape(name)}\\s*=\\s*(["'])(?<typed>.*?)\\1`, 'dgs'),
    raw,
    from,
  );
  return found && (found.typed === url || found.typed.includes('&')) ? { url, ...found.range } : undefined;
}

/** A string without escapes is the only expression that is read; nothing is run. */
function expression(name: string, raw: string, from: number): FoundLink | undefined {
  const pattern = `(?<=\\s)${escape(name)}\\s*=\\s*\\{\\s*(["'\`])(?<typed>[^"'\`\\\\$\\n]*)\\1\\s*\\}`;
  const found = search(new RegExp(pattern, 'dg'), raw, from);
  return found && { url: found.typed, ...found.range };
}

function search(
  pattern: RegExp,
  raw: string,
  from: number,
): { typed: string; range: { start: number; end: number } } | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(raw);
  const [start, end] = match?.indices?.groups?.['typed'] ?? [];
  return start === undefined || end === undefined
    ? undefined
    : { typed: raw.slice(start, end), range: { start, end } };
}

function escape(name: string): string {
  return name.replace(/[^\w]/g, '\\$&');
}
