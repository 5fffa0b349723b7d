import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import type { HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import type { BundledLanguage } from 'shiki/langs';
import { shareScanners } from './shared-scanners.ts';

/** The name of the one theme: its colours are names of custom properties, which become classes. */
export const THEME = 'css-variables';

const theme = createCssVariablesTheme({ name: THEME });

// Oniguruma and not JavaScript's regular expressions: both need the same time for a catalog (about 7 s for 1,700
// blocks in 38 languages, 0.1 and 0.2 s for the first), but Oniguruma gives up on a catastrophic backtrack after
// 0.4 s, where V8 never returns. The code is by strangers.
const engine = createOnigurumaEngine(import('shiki/wasm')).then(shareScanners);

/** By grammar, so that `ts` and `typescript` share one. */
const highlighters = new Map<unknown, Promise<HighlighterCore>>();

/**
 * The highlighter of a language, made at its first use.
 *
 * Each language has its own: in a shared one a grammar colours the languages embedded in it only if another block
 * happened to load them before, so the same block would print differently from build to build.
 */
export function highlighterFor(language: BundledLanguage): Promise<HighlighterCore> {
  const grammar = bundledLanguages[language];
  const existing = highlighters.get(grammar);
  if (existing) return existing;
  const created = createHighlighterCore({ engine, themes: [theme], langs: [grammar], warnings: false });
  highlighters.set(grammar, created);
  return created;
}
