// Words as Pagefind's index holds them, on both sides: of what is indexed and of what is asked.
import { isWholeName } from './whole-names.ts';

/** Names that an index cuts at their signs, with the words that stand for them. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])c\+\+(?![\p{L}\p{N}+])/giu, 'cpp'],
  [/(?<![\p{L}\p{N}])c#(?![\p{L}\p{N}#])/giu, 'csharp'],
  [/(?<![\p{L}\p{N}])f#(?![\p{L}\p{N}#])/giu, 'fsharp'],
  [/(?<![\p{L}\p{N}])(?:asp)?\.net(?![\p{L}\p{N}])/giu, 'dotnet'],
  [/(?<![\p{L}\p{N}])ci\s?\/\s?cd(?![\p{L}\p{N}])/giu, 'cicd'],
  [/(?<![\p{L}\p{N}])(node|next|vue|nuxt|react|express|three)\.js(?![\p{L}\p{N}])/giu, '$1js'],
];

/** A text in which names such as `C++` and `CI/CD` are words. */
export function withoutSigns(text: string): string {
  return signs.reduce((said, [sign, word]) => said.replace(sign, word), text);
}

/** The words that stand for names such as `C++` in a text. */
export function signWords(text: string): string[] {
  return signs.flatMap(([sign, word]) =>
    [...text.matchAll(sign)].map(([found]) => found.replace(sign, word)),
  );
}

/** A word in small letters without diacritics. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** A word as one run of letters, numbers, `+` and `#`: `CI/CD` is `cicd`. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}+#_]+/gu, '');
}

/** The word by which the index knows a name as a whole, in any case and hyphenation. */
export function nameWord(name: string): string {
  // A word that ends so has no stem: an optimizer is no optimization.
  return `qn${squash(withoutSigns(name)).replaceAll('_', '')}0`;
}

/** Whether a word is one of those that stand for names. */
export function isNameWord(word: string): boolean {
  return /^qn[^\s]{2,}$/.test(word);
}

/** The parts of a word that is several: `camelCase`, `kebab-case`, `a/b`. */
export function partsOf(word: string): string[] {
  return word
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .flatMap((part) => (isWholeName(squash(part)) ? part : part.split(/(?<=\p{Ll})(?=\p{Lu})/u)))
    .map(squash)
    .filter(Boolean);
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const unspacedRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu;
let segmenter: Intl.Segmenter | undefined;

/**
 * A text in which all words stand apart: those of scripts without spaces, and those joined by a hyphen or dash that
 * Pagefind takes for a letter.
 */
export function spaced(text: string): string {
  const plain = text.replace(/[\u2010-\u2015\u2212\u00AD]/g, (dash) => (dash === '\u00AD' ? '' : '-'));
  if (!unspaced.test(plain)) return plain;
  const { segment } = (segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' }));
  return plain.replace(
    unspacedRun,
    (run) => ` ${[...segment.call(segmenter, run)].map((part) => part.segment).join(' ')} `,
  );
}
