import type { GrammarState, HighlighterCore, ThemedToken } from 'shiki/core';
import type { BundledLanguage } from 'shiki/langs';
import { highlighterFor, THEME } from './grammars.ts';

/** Milliseconds for one line and for a block: ten times what any honest code needs, so that no clock decides. */
const LINE_TIME = 500;
const BLOCK_TIME = 5_000;

/**
 * The tokens of code, line by line; undefined when it takes longer than `time` milliseconds, or is too much for the
 * grammar.
 */
export async function tokenize(
  code: string,
  language: BundledLanguage,
  time = BLOCK_TIME,
): Promise<ThemedToken[][] | undefined> {
  const highlighter = await highlighterFor(language);
  try {
    return tokenizeInTime(highlighter, code, language, time);
  } catch {
    return undefined;
  }
}

function tokenizeInTime(highlighter: HighlighterCore, code: string, lang: BundledLanguage, time: number) {
  const options = { lang, theme: THEME, tokenizeTimeLimit: LINE_TIME };
  const tokens: ThemedToken[][] = [];
  let state: GrammarState | undefined;
  const end = performance.now() + time;
  for (const line of code.split('\n')) {
    if (performance.now() > end) return undefined;
    const found = highlighter.codeToTokensBase(line, state ? { ...options, grammarState: state } : options);
    state = highlighter.getLastGrammarState(found);
    tokens.push(found[0] ?? []);
  }
  return tokens;
}
