// What a typed word may mean: itself, what stands for it, what it begins, or what it is a slip of.
import type { EverydayWords } from './everyday-file.ts';
import { repair } from './repair.ts';
import { stem } from '../language/stem.ts';
import type { Word, Words } from './words-file.ts';

/** A way to say what was typed. */
export interface Way {
  /** What Pagefind is asked: a word, or several that must all be there. */
  words: string;
  /** How much it counts beside the word itself, 0 to 1. */
  trust: number;
}

/** A word of the query with its other ways. */
export interface Term {
  typed: string;
  ways: Way[];
  /** How telling it is: the logarithm of one in how many agents holds it. */
  rarity: number;
}

/** How a word is read. */
export interface Reading {
  /** Undefined where no agent holds the word and nothing is near to it. */
  term?: Term;
  /** The word it was taken for. */
  repaired?: string;
  /** Whether the catalog knows neither the word nor what stands for it. */
  isUnknown: boolean;
}

/** What a word is read by. */
export interface Known {
  words: Words;
  /** Words of the language, which are no slips: they are gone on with by an ending, not by another word. */
  everyday: EverydayWords;
}

/**
 * How much a synonym counts beside a word that is known, and in the place of one that is not; who does it, or what they do;
 * and what may be meant.
 */
export const trusted = { beside: 0.6, instead: 0.8, role: 0.8, meant: 0.5 };

/** How a word stands in a query. */
export interface Stance {
  /** Nothing else may stand for it. */
  isExact: boolean;
  /** It may be the beginning of a word that is still being typed. */
  isOpen: boolean;
}

/** Reads a word. */
export function readWord(typed: string, { words, everyday }: Known, { isExact, isOpen }: Stance): Reading {
  const own = stem(typed);
  const known = words.known.get(own);
  if (isExact) {
    const rarity = rarityOf(known?.agents ?? 1, words);
    return { term: { typed, ways: [{ words: typed, trust: 1 }], rarity }, isUnknown: false };
  }
  const others = synonymsOf(typed, words);
  const roles = words.roles.get(own) ?? [];
  if (known || others.length + roles.length > 0) {
    const ways = others.map((other) => ({
      words: other,
      // `C++` is not beside `cpp`, but the same.
      trust: /[+#]$/.test(other) ? 1 : known ? trusted.beside : trusted.instead,
    }));
    if (known) ways.unshift({ words: typed, trust: 1 });
    ways.push(...roles.map((other) => ({ words: other, trust: trusted.role })));
    const rarity = rarityOf(known?.agents ?? agentsOf([...others, ...roles], words), words);
    return { term: { typed, ways, rarity }, isUnknown: false };
  }
  return { ...guess(typed, words, everyday.has(own), isOpen), isUnknown: true };
}

/** What stands for a word, or for the adjective of which it is a degree: for faster what stands for fast. */
function synonymsOf(word: string, { synonyms }: Words): string[] {
  const bare = word.replace(/i?e(?:r|st)$/, '');
  const degrees = bare === word ? [] : [bare, `${bare}e`, `${bare}y`, bare.replace(/(.)\1$/, '$1')];
  const key = [word, ...[word, ...degrees].map(stem)].find((one) => synonyms.has(one));
  return key === undefined ? [] : synonyms.get(key)!;
}

/** The words of the trade for what was said, each of which is as good as the others. */
export function meantTerm(said: string, meant: readonly string[], words: Words): Term {
  const ways = meant.map((one) => ({ words: one, trust: trusted.meant }));
  return { typed: said, ways, rarity: rarityOf(agentsOf(meant, words), words) };
}

/** Whether neither the catalog knows a word, nor what stands for it. */
export function isUnknown(word: string, { words }: Known): boolean {
  const own = stem(word);
  return !words.known.has(own) && !words.roles.has(own) && synonymsOf(word, words).length === 0;
}

/** What a word may be that the catalog does not know. */
function guess(
  typed: string,
  words: Words,
  isEveryday: boolean,
  isOpen: boolean,
): Omit<Reading, 'isUnknown'> {
  const begun = completions(typed, words, isEveryday && !isOpen);
  if (begun.length > 0) {
    const ways = begun.map(({ form }) => ({ words: form, trust: 1 }));
    return { term: { typed, ways, rarity: rarityOf(begun[0]!.agents, words) } };
  }
  const near = isEveryday ? undefined : repair(typed, words);
  if (near === undefined) return {};
  const ways = [
    { words: near.form, trust: 1 },
    ...synonymsOf(near.form, words).map((other) => ({ words: other, trust: trusted.beside })),
  ];
  return { term: { typed, ways, rarity: rarityOf(near.agents, words) }, repaired: near.form };
}

/** The words that most agents hold of those that begin as typed. */
function completions(typed: string, { forms }: Words, isWhole: boolean): Word[] {
  if (typed.length < 3) return [];
  return forms
    .filter(({ form }) => form.startsWith(typed) && (!isWhole || ending.test(form.slice(typed.length))))
    .sort((a, b) => b.agents - a.agents || (a.form < b.form ? -1 : 1))
    .slice(0, 3);
}

/** What makes another word of the same family: payment of pay, but not cookie of cook. */
const ending =
  /^(?:[aei]ble|al(?:ly)?|[ae]nces?|ations?|ed|[eo]rs?|e?s|ful|ic(?:al|s)?|ings?|ions?|ism|ists?|it(?:y|ies)|ive|iz(?:e[ds]?|ing)|less|ly|ments?|ness|ship|y)$/;

/** How telling a word is that so many agents hold. */
function rarityOf(agents: number, { total }: Words): number {
  return Math.log(1 + Math.max(total, agents) / Math.max(agents, 1));
}

function agentsOf(phrases: readonly string[], words: Words): number {
  const counts = phrases.map((phrase) =>
    Math.min(...phrase.split(' ').map((word) => words.known.get(stem(word))?.agents ?? 1)),
  );
  return Math.max(1, ...counts);
}
