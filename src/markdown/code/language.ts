import { bundledLanguages } from 'shiki/langs';
import type { BundledLanguage } from 'shiki/langs';

/** Names that people write and Shiki does not know. */
const ALIASES: Record<string, BundledLanguage> = {
  conf: 'ini',
  env: 'dotenv',
  golang: 'go',
  node: 'javascript',
};

/**
 * The grammar for the words after a fence; undefined when there is none. Case, hyphens, brackets and whatever follows
 * the language (`typescript title="a.ts"`, `markdown,`, `js{1,3}`, `solidity/typescript`) do not matter.
 */
export function resolveLanguage(info = ''): BundledLanguage | undefined {
  const word = languageWord(info);
  const [first = ''] = word.split('/');
  for (const name of [word, first, first.replace(/[-_.]/g, '')]) {
    if (Object.hasOwn(bundledLanguages, name)) return name as BundledLanguage;
    if (Object.hasOwn(ALIASES, name)) return ALIASES[name];
  }
  return undefined;
}

/** The language as the author called it, in lower case and safe for an attribute; empty when there is none. */
export function labelOf(info = ''): string {
  const letters = languageWord(info).replace(/[^\p{L}\p{M}\p{N}+#._/-]/gu, '');
  return Array.from(letters).slice(0, 30).join('');
}

function languageWord(info: string): string {
  const [word = ''] = info
    .toLowerCase()
    .replace(/^[\s[<{(.]+/, '')
    .split(/[\s,;:{(]/);
  return word.replace(/[\]>})]+$/, '');
}
