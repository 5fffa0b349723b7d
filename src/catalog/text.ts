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
  return text
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gs, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentences of a text, each with its end mark and without surrounding space. */
export function sentences(text: string): string[] {
  const parts = text.split(/(?<=[.!?…][)"'”’]?)\s+(?=[\p{Lu}\p{Lo}\p{N}"'“(*`])|(?<=[。！？])|\n{2,}/u);
  const joined: string[] = [];
  for (const part of parts.map((one) => one.trim()).filter(Boolean)) {
    const last = joined.at(-1);
    if (last !== undefined && /\b(?:e\.g|i\.e|etc|vs|incl|approx|No|Dr|Mr|Ms)\.$/.test(last))
      joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined;
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
