import type { BundledLanguage } from 'shiki/langs';
import { printTokens } from './print-tokens.ts';
import { tokenize } from './tokenize.ts';

/** Colours code: HTML for inside `<code>`; undefined for code that takes too long or is too much for its grammar. */
export type Paint = (code: string, language: BundledLanguage) => Promise<string | undefined>;

/** Colours code in this thread. */
export const paint: Paint = async (code, language) => {
  const tokens = await tokenize(code, language);
  return tokens && printTokens(tokens);
};
