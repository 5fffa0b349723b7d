/** Markdown in which no tag opens an HTML block, and what is needed to get the author's text back. */
export interface ShieldedMarkdown {
  /** The Markdown to parse; it has the lines of the original. */
  text: string;
  /** A character the original does not hold. It stands before every tag that begins a line. */
  mark: string;
  /** Takes the shield out of a piece of `text`: returns what the author typed. */
  restore: (piece: string) => string;
}

/**
 * Keeps tags from opening HTML blocks, which would swallow the Markdown up to the next blank line.
 *
 * A tag that begins a line gets `mark` before it: a letter, as far as Markdown cares. A line that holds nothing but
 * tags, or one element from its start to its end, becomes a heading of the sixth level, because a heading is the one
 * block that interrupts every other and needs no blank lines, so that lines keep their numbers. `settle` turns these
 * headings into tags and paragraphs again.
 */
export function shieldTags(markdown: string): ShieldedMarkdown {
  if (!markdown.includes('<')) return { text: markdown, mark: '', restore: (piece) => piece };
  const mark = absentCharacter(markdown);
  const heading = `###### ${mark}`;
  const text = markdown.replace(LINE_WITH_TAG, (_line, lead: string, rest: string) => {
    return lead + (standsAlone(rest) ? heading : mark) + rest;
  });
  return { text, mark, restore: (piece) => piece.replaceAll(heading, '').replaceAll(mark, '') };
}

/** Whether the text is nothing but tags, comments or declarations. */
export function isOnlyTags(text: string): boolean {
  return ONLY_TAGS.test(text);
}

/** What may stand before the content of a line: indentation, quote marks and list markers. */
const LINE_WITH_TAG = /^((?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)(<[^\n]*)$/gm;

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.:-]*`;
const ATTRIBUTES = String.raw`(?:/|\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?`;
// No two alternatives match the same text: a long line of tags would otherwise be tried in 2^n ways.
const TAG = String.raw`<(?:/?${NAME}${ATTRIBUTES}|!--(?:(?!-->)[^\n])*--|(?!!--)[!?][^<>]*)>`;
const ONLY_TAGS = new RegExp(String.raw`^\s*(?:${TAG}\s*)+$`, 'u');
const ONE_ELEMENT = new RegExp(String.raw`^<(${NAME})${ATTRIBUTES}>[^\n]*</\1>\s*$`, 'u');

function standsAlone(line: string): boolean {
  return ONLY_TAGS.test(line) || ONE_ELEMENT.test(line);
}

// Control characters come first: satteri takes the square of the time for long lines with anything beyond ASCII.
const CONTROLS = Array.from({ length: 18 }, (_, index) => 0x0e + index);
const PRIVATE_USE = Array.from({ length: 6400 }, (_, index) => 0xe000 + index);

function absentCharacter(text: string): string {
  for (const code of [...CONTROLS, ...PRIVATE_USE]) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  throw new RangeError('the text holds every character that has no meaning');
}
