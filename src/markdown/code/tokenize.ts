import { EncodedTokenMetadata, INITIAL } from 'shiki/textmate';
import type { BundledLanguage } from 'shiki/langs';
import { highlighterFor, THEME } from './grammars.ts';

/** A run of characters of one look. */
export interface Token {
  content: string;
  /** As the theme names it; empty for the colour of the text. */
  color: string;
  /** Bits of italic, bold and underline; -1 where none is set. */
  fontStyle: number;
}

/**
 * Milliseconds for one line by the clock, and for a block by the work of this thread: many times what any honest code
 * needs, so that no busy machine decides how code looks.
 */
const LINE_TIME = 5_000;
const BLOCK_TIME = 5_000;

/**
 * The tokens of code, line by line; undefined when a line or all of it takes too long, or is too much for the grammar.
 * @param time milliseconds for all of it
 */
export async function tokenize(
  code: string,
  language: BundledLanguage,
  time = BLOCK_TIME,
): Promise<Token[][] | undefined> {
  const highlighter = await highlighterFor(language);
  // Shiki's own loop cannot be stopped between lines, and copies the theme for every call.
  const grammar = highlighter.getLanguage(language);
  const { theme, colorMap } = highlighter.setTheme(THEME);
  const colors = Array.from(
    colorMap,
    (color = '') => theme.colorReplacements?.[color.toLowerCase()] ?? color,
  );
  const isOver = limit(time);
  const tokens: Token[][] = [];
  let state = INITIAL;
  try {
    for (const line of code.split('\n')) {
      if (isOver()) return undefined;
      // An empty line changes no state; grammars that look for an end of line would find one more here.
      if (line === '') {
        tokens.push([]);
        continue;
      }
      const found = grammar.tokenizeLine2(line, state, LINE_TIME);
      // Half a line would look as if it were meant so.
      if (found.stoppedEarly) return undefined;
      tokens.push(tokensOf(line, found.tokens, colors));
      state = found.ruleStack;
    }
  } catch {
    return undefined;
  }
  return tokens;
}

/** Tells whether this thread has worked for some milliseconds. The clock is asked first: it costs a hundredth. */
function limit(time: number): () => boolean {
  const [began, worked] = [performance.now(), threadTime()];
  return () => performance.now() - began > time && threadTime() - worked > time;
}

/** Milliseconds that this thread has worked. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** @param encoded pairs of a start and what the grammar says of the characters from there */
function tokensOf(line: string, encoded: Uint32Array, colors: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < encoded.length; index += 2) {
    const looks = encoded[index + 1]!;
    tokens.push({
      content: line.slice(encoded[index], encoded[index + 2]),
      color: colors[EncodedTokenMetadata.getForeground(looks)] ?? '',
      fontStyle: EncodedTokenMetadata.getFontStyle(looks),
    });
  }
  return tokens;
}
