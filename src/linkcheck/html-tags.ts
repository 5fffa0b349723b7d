import { QuoteType, Tokenizer } from 'htmlparser2';
import { isTelling, type FoundAttribute, type FoundTag } from './found-tag.ts';

/** Tags of HTML with those of their attributes that lead somewhere, entities read. Comments, scripts and styles hold none. */
export function htmlTags(html: string): FoundTag[] {
  const tags: FoundTag[] = [];
  let tag: FoundTag = { name: '', attributes: [] };
  let name = '';
  let begin = 0;
  let value = '';
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = { name: html.slice(start, end).toLowerCase(), attributes: [] };
        tags.push(tag);
      },
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
        if (!isTelling(tag.name, name)) return;
        tag.attributes.push(...trimmed(html, { name, value, start: begin, end: isQuoted ? end - 1 : end }));
      },
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tags;
}

/** Where the value of an attribute begins whose name ends at `end`. */
function valueStart(html: string, end: number): number {
  const between = /\s*(?:=\s*["']?)?/y;
  between.lastIndex = end;
  between.test(html);
  return between.lastIndex;
}

/** Browsers ignore space around an address. */
function trimmed(html: string, { name, value, start, end }: FoundAttribute): FoundAttribute[] {
  const typed = html.slice(start, end);
  const from = start + typed.length - typed.trimStart().length;
  const read = value.trim();
  return read === '' ? [] : [{ name, value: read, start: from, end: from + typed.trim().length }];
}
