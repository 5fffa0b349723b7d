import { fold, isNameWord, partsOf, spaced, squash } from './normalise.ts';
import type { IndexPart } from './index-part.ts';
import type { IndexFile } from './pagefind-files.ts';
import { stem } from '../language/stem.ts';
import { stretchOf } from './meanings.ts';
import { needs, readSynonyms, roles, synonymGroups } from './synonyms.ts';
import { packWords, wordsFile } from './words-file.ts';

/**
 * The file of a catalog's words, read from the parts of its index.
 * @param counts by stem, how many agents hold it
 * @param groups lines of words that stand for each other, beside those of the project
 * @param copies groups of agents with the same instructions, by their places among all
 */
export function catalogWords(
  counts: ReadonlyMap<string, number>,
  parts: readonly IndexPart[],
  groups: readonly string[],
  copies: readonly (readonly number[])[],
): IndexFile {
  const forms: IndexPart['forms'] = new Map();
  for (const part of parts)
    for (const [own, written] of part.forms)
      if (counts.has(own)) for (const [form, count] of written) addForm(forms, own, form, count);
  const pages = parts.flatMap((part) => part.pages);
  const titled = new Set(pages.flatMap(({ title }) => formsOf(title).map(stem)));
  const frequent = mostHeld([...forms.keys()], counts);
  const worth = [...forms].filter(([own]) => frequent.has(own) || titled.has(own));
  const words = worth.flatMap(([own, known]) => {
    const first = mostFrequent(known);
    return [...known.keys()].map((form) => ({ form, agents: form === first ? counts.get(own)! : undefined }));
  });
  words.sort((a, b) => compare(a.form, b.form));
  const isKnown = (word: string) => forms.has(stem(word));
  const lines = [...synonymGroups, ...needs, ...groups];
  const packed = packWords({
    words,
    synonyms: synonymsOf(lines, isKnown),
    roles: synonymsOf(roles, isKnown),
    meanings: meaningsOf(lines, isKnown),
    inExamples: pages.map((page) => page.inExamples),
    copies,
  });
  return { path: wordsFile, content: Buffer.from(packed) };
}

/**
 * Most stems that the file holds beside those of titles. It is loaded before the first answer, so it must not grow with
 * the catalog; whether agents hold a word that is not in it, the index is asked.
 */
const mostStems = 4000;

function mostHeld(stems: readonly string[], agents: ReadonlyMap<string, number>): ReadonlySet<string> {
  const held = (own: string) => agents.get(own) ?? 0;
  return new Set(stems.toSorted((a, b) => held(b) - held(a) || compare(a, b)).slice(0, mostStems));
}

/** Counts a word as often as it is written. */
export function addForm(forms: IndexPart['forms'], own: string, form: string, count: number): void {
  const known = forms.get(own) ?? new Map<string, number>();
  known.set(form, (known.get(form) ?? 0) + count);
  forms.set(own, known);
}

/** The words of a text, those of several parts also in their parts; a word as often as it is written. */
export function formsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((chunk) => [...new Set([squash(chunk), ...partsOf(chunk)])]);
}

/** By word: what stands for it, as far as the catalog holds it. */
export function synonymsOf(
  lines: readonly string[],
  isKnown: (word: string) => boolean,
): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { words, meant } of lines.map(readSynonyms)) {
    if (meant) continue;
    const asked = heldOf(words, isKnown);
    for (const word of words.map((one) => partsOf(one).join(' '))) {
      // A phrase of several words is looked up as one, the way `normalise.ts` writes a compound.
      const key = word.includes(' ') ? squash(word) : stem(word);
      const others = asked.filter((other) => other !== word && stem(other) !== key);
      if (others.length > 0 && key !== '')
        found.set(key, (found.get(key) ?? new Set()).union(new Set(others)));
    }
  }
  return Object.fromEntries(
    [...found].sort(([a], [b]) => compare(a, b)).map(([key, others]) => [key, [...others]]),
  );
}

/** Words of the trade that are asked for what somebody means: each loads its part of the index, and the first say the most. */
const mostMeant = 2;

/** Stretches of sentences by what is meant by them, as far as the catalog holds it. */
export function meaningsOf(
  lines: readonly string[],
  isKnown: (word: string) => boolean,
): [stretches: string[], meant: string[]][] {
  return lines.map(readSynonyms).flatMap(({ words, meant = [] }): [string[], string[]][] => {
    const asked = heldOf(meant, isKnown).slice(0, mostMeant);
    return asked.length > 0 ? [[words.map(stretchOf).filter(Boolean), asked]] : [];
  });
}

/** What is asked for a word or a phrase, of those that the catalog holds. */
function heldOf(words: readonly string[], isKnown: (word: string) => boolean): string[] {
  return words
    .map((one) => partsOf(one).join(' '))
    .filter((one) => one !== '' && spaced(one).split(' ').every(isKnown));
}

/** Whether a word is worth its place in the file, as it is written. */
export function isWord(form: string): boolean {
  return (
    form.length < 25 &&
    !isNameWord(form) &&
    !form.includes('_') &&
    !/\p{N}.*\p{L}.*\p{N}|^\p{N}+$/u.test(form) &&
    fold(form) === form
  );
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([a, one], [b, other]) => other - one || compare(a, b))[0]![0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
