import { QuoteType, Tokenizer } from 'htmlparser2';
import type { FoundLink } from './found-link.ts';

/** Attributes that hold one address. */
export const linkAttributes: ReadonlySet<string> = new Set(
  'action cite content data formaction href link poster src to url xlink:href'.split(' '),
);

/** Links of HTML: the attributes that hold an address, entities read. Comments, scripts and styles hold none. */
export function htmlLinks(html: string): FoundLink[] {
  const links: FoundLink[] = [];
  let name = '';
  let begin = 0;
  let value = '';
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onattribname(start, end) {
        name = html.slice(start, end).toLowerCase();
        begin = valueStart(html, end);
        value = '';
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend(quote, end) {
        const isQuoted = quote === QuoteType.Single || quote === QuoteType.Double;
        if (linkAttributes.has(name)) links.push(...trimmed(html, value, begin, isQuoted ? end - 1 : end));
      },
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return links;
}

/** Where the value of an attribute begins whose name ends at `end`. */
function valueStart(html: string, end: number): number {
  const between = /\s*(?:=\s*["']?)?/y;
  between.lastIndex = end;
  between.test(html);
  return between.lastIndex;
}

/** Browsers ignore space around an address. */
function trimmed(html: string, value: string, start: number, end: number): FoundLink[] {
  const typed = html.slice(start, end);
  const from = start + typed.length - typed.trimStart().length;
  const url = value.trim();
  return url === '' ? [] : [{ url, start: from, end: from + typed.trim().length }];
}
