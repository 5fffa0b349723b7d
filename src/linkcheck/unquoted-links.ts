// Satteri reads a tag in a line as text if it has an attribute without quotes and with a slash, `<a href=/x/>`, though
// it is a link for everybody else. What it leaves of such a tag is recognised here.
import type { FoundLink } from './found-link.ts';

const tag = /(?<!\\)<[a-z][\w-]*\s(?:[^<>]*\s)?(?:href|src)=(?<url>\/[^\s"'=<>`]*)/dgi;

/** Links of tags that were left as text: those whose address is a path. */
export function unquotedLinks(text: string): FoundLink[] {
  return [...text.matchAll(tag)].map(({ indices }) => {
    const [start, end] = indices!.groups!['url']!;
    return { url: text.slice(start, end), start, end };
  });
}

/** A full address in such a tag is taken for a bare one, and for one that ends behind the tag. */
export function withinTag({ url, start, end }: FoundLink, text: string): FoundLink {
  const length = text[start - 1] === '=' ? text.slice(start, end).indexOf('>') : -1;
  return length === -1 ? { url, start, end } : { url: url.slice(0, length), start, end: start + length };
}
