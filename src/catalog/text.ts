/** Literal `\n` and `\\n` as newlines, with the number of them. */
export function unescapeNewlines(text: string): { text: string; count: number } {
  let count = 0;
  const newlines = text.replace(/\\{1,2}(?:r\\{1,2})?n/g, () => {
    count++;
    return '\n';
  });
  // Only texts written with escaped newlines have escaped their quotation marks too.
  return { text: count > 0 ? newlines.replace(/\\{1,2}(["'])/g, '$1') : text, count };
}

/** Text in one line, without Markdown emphasis, code marks and links. */
export function plainText(text: string): string {
  return withoutEmphasis(withoutLinks(text))
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `[label](target)` as its label. */
function withoutLinks(text: string): string {
  const targetEnd = searchOnward(text, /[)\s]/g);
  return rewrite(text, /\[([^\]]+)(\]\()?/g, (match) => {
    const from = match.index + match[0].length;
    const end = match[2] === undefined ? null : targetEnd(from);
    if (end === null || end[0] !== ')' || end.index === from) return undefined;
    return { text: match[1]!, end: end.index + 1 };
  });
}

/** `**words**` and `__words__` as the words; within a word, as in `mcp__server__tool`, lines are none. */
function withoutEmphasis(text: string): string {
  const stars = searchOnward(text, /(?<=\S)\*\*/g);
  const lines = searchOnward(text, /(?<=\S)__(?![\p{L}\p{N}])/gu);
  return rewrite(text, /(?:\*\*|(?<![\p{L}\p{N}])__)(?=\S)/gu, ({ 0: mark, index }) => {
    const from = index + mark.length;
    const close = (mark === '**' ? stars : lines)(from + 1);
    return close === null
      ? undefined
      : { text: text.slice(from, close.index), end: close.index + mark.length };
  });
}

/**
 * Puts another text in the place of each match of a global pattern, and of as much behind it as `read` says. Where `read`
 * says nothing, the search goes on behind the match.
 */
export function rewrite(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => { text: string; end: number } | undefined,
): string {
  let written = '';
  let at = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const found = read(match);
    if (found === undefined) continue;
    written += text.slice(at, match.index) + found.text;
    at = pattern.lastIndex = found.end;
  }
  return written + text.slice(at);
}

/**
 * A search for the next place at or behind a position. Whoever asks must do so from left to right: the last answer is
 * remembered, so that a text full of openings that nothing closes is not searched to its end for each of them.
 */
export function onward<Found extends { index: number }>(
  find: (from: number) => Found | null,
): (from: number) => Found | null {
  let found: Found | null | undefined;
  return (from) => {
    if (found === undefined || (found !== null && found.index < from)) found = find(from);
    return found;
  };
}

/** `onward` for the matches of a global pattern. */
export function searchOnward(text: string, pattern: RegExp): (from: number) => RegExpExecArray | null {
  return onward((from) => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  });
}

/** Splits at the separators, a global pattern, outside parentheses: the next parenthesis behind does not close one. */
export function splitOutsideParentheses(text: string, separators: RegExp): string[] {
  const parenthesis = searchOnward(text, /[()]/g);
  const parts: string[] = [];
  let at = 0;
  for (const { 0: separator, index } of text.matchAll(separators)) {
    if (parenthesis(index)?.[0] === ')') continue;
    parts.push(text.slice(at, index));
    at = index + separator.length;
  }
  return [...parts, text.slice(at)];
}

/** The sentences of a text, each with its end mark and without surrounding space. */
export function sentences(text: string): string[] {
  const parts = text.split(/(?<=[.!?…][)"'”’]?)\s+(?=[\p{Lu}\p{Lo}\p{N}"'“(*`])|(?<=[。！？])|\n{2,}/u);
  const joined: string[] = [];
  let goesOn = false;
  for (const part of parts.map((one) => one.trim()).filter(Boolean)) {
    if (goesOn) joined[joined.length - 1] += ` ${part}`;
    else joined.push(part);
    goesOn = /\b(?:e\.g|i\.e|etc|vs|incl|approx|No|Dr|Mr|Ms)\.$/.test(part);
  }
  return joined;
}

/** The sentence of a text that holds the words between two offsets, in one line and at most 240 characters long. */
export function sentenceAt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 300), start);
  const after = text.slice(end, end + 300);
  const from = [...before.matchAll(/[.!?…]["'”’)]?\s+|[。！？]|\n\s*(?:\n|[-*•]\s|\d+[.)]\s)/g)].at(-1);
  const to = /[.!?…]["'”’)]?(?=\s|$)|[。！？]|\n\s*(?=\n|[-*•]\s|\d+[.)]\s)/.exec(after);
  const head = from === undefined ? before : before.slice(from.index + from[0].length);
  const tail = to === null ? after : after.slice(0, to.index + to[0].length);
  const cutBefore = head.length > 120;
  const cutAfter = tail.length > 120;
  const first = cutBefore ? `…${head.slice(-119).replace(/^\S*\s/, '')}` : head;
  const last = cutAfter ? `${tail.slice(0, 119).replace(/\s\S*$/, '')}…` : tail;
  return `${first}${text.slice(start, end)}${last}`.replace(/\s+/g, ' ').trim();
}

/** The first letter as a capital, unless the first word has capitals of its own (`iOS`) or is code. */
export function capitalised(text: string): string {
  return /^\p{Ll}[^\p{Lu}\s]*(?:\s|$|[,.;:])/u.test(text) ? text[0]!.toUpperCase() + text.slice(1) : text;
}

/** Markdown with the lines of fenced code left empty, so that nothing shown in code is taken for the author's word. */
export function withoutFences(markdown: string): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark && (fence === '' || (mark.startsWith(fence) && line.trim() === mark))) {
        fence = fence === '' ? mark : '';
        return '';
      }
      return fence === '' ? line : '';
    })
    .join('\n');
}

/** Number of words; every CJK character is one. */
export function countWords(text: string): number {
  const cjk = text.match(cjkCharacters)?.length ?? 0;
  return cjk + (text.replace(cjkCharacters, ' ').match(/\S+/g)?.length ?? 0);
}

/** An estimate of the tokens of a text: one for four characters, one for each CJK character. */
export function estimateTokens(text: string): number {
  const cjk = text.match(cjkCharacters)?.length ?? 0;
  return cjk + Math.ceil((text.length - cjk) / 4);
}

const cjkCharacters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
