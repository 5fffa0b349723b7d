/** The type and the address of a Markdown link, as it was read. */
interface ReadLink {
  type: 'link' | 'image' | 'definition';
  url: string;
}

/**
 * Finds the address within a link of Markdown.
 * @param raw the whole link as it was typed
 * @param from where the text of the link ends, or an index before that
 * @returns indexes in `raw`; undefined if there is none, as in `[text]()`
 */
export function locateDestination(
  { type, url }: ReadLink,
  raw: string,
  from: number,
): { start: number; end: number } | undefined {
  if (type === 'definition') return destinationAfter(raw, definitionLabel, 0, url);
  if (raw.startsWith('<')) return { start: 1, end: raw.length - 1 };
  // An address in the middle of a sentence is a link as it is.
  if (!/^!?\[/.test(raw)) return { start: 0, end: raw.length };
  for (let at = raw.indexOf('](', from); at !== -1; at = raw.indexOf('](', at + 1)) {
    const found = destinationAfter(raw, /\]\(/y, at, url);
    if (found !== undefined) return found;
  }
  return undefined;
}

const definitionLabel = /\[(?:\\[^]|[^\\\]])*\]:/y;

/** Between the two there may be a new line, which begins with `>` in a block quote. */
const space = /[\s>]*/y;
const destination = /<((?:\\.|[^\\<>\n])+)>|((?:\\.|[^\\\s])+)/y;

function destinationAfter(
  raw: string,
  opening: RegExp,
  at: number,
  url: string,
): { start: number; end: number } | undefined {
  const begin = endOf(space, raw, endOf(opening, raw, at));
  if (begin === undefined) return undefined;
  destination.lastIndex = begin;
  const [, bracketed, plain] = destination.exec(raw) ?? [];
  if (bracketed !== undefined) return checked(raw, begin + 1, bracketed.length, url);
  if (plain === undefined) return undefined;
  // `[text](address)`: what closes the link is not a part of it.
  const length = opening === definitionLabel ? plain.length : lengthWithin(plain);
  return checked(raw, begin, length, url);
}

/** The part of `address)…` before the parenthesis that nothing opened. */
function lengthWithin(plain: string): number {
  let depth = 0;
  for (const { 0: character, index } of plain.matchAll(/\\.|[()]/g)) {
    if (character === '(') depth++;
    if (character === ')' && depth-- === 0) return index;
  }
  return plain.length;
}

/** What was found, if it can be the address that was read: one without escapes must be the same. */
function checked(
  raw: string,
  start: number,
  length: number,
  url: string,
): { start: number; end: number } | undefined {
  const typed = raw.slice(start, start + length);
  if (typed === '' || (typed !== url && !/[\\&]/.test(typed))) return undefined;
  return { start, end: start + length };
}

function endOf(pattern: RegExp, text: string, at: number | undefined): number | undefined {
  if (at === undefined) return undefined;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
