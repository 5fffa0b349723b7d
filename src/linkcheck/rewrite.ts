import { encode, type Home } from './address.ts';
import type { Replacement } from '../files/save.ts';
import type { FoundLink } from './found-link.ts';

/** Scheme and host as they were typed, then the path up to a query, a fragment, or an entity that may be either. */
const typedAddress =
  /^(?<origin>(?:(?:https?:)?\/\/|(?=www\.))[^/?#&\\]*)?(?<path>(?:\\[^\w\s?#]|[^\\?#&])*)(?=[?#]|&amp;|$)/i;

/** Replaces the path of a link as it stands in the file; undefined if it is written in a way that only a person mends. */
export function rewritePath(
  text: string,
  { start, end }: FoundLink,
  to: string,
  { base }: Home,
): Replacement | undefined {
  const { origin = '', path } = typedAddress.exec(text.slice(start, end))?.groups ?? {};
  // Where an address goes on in the next line, a diff of lines could not show what becomes of it.
  if (path === undefined || path.includes('\n')) return undefined;
  const from = start + origin.length;
  return { start: from, end: from + path.length, text: encode(base, to) };
}
