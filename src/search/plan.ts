// A query becomes a plan: what is asked, what is left out, what is taken for a slip.
import { fold, nameWord, partsOf, spaced, squash, withoutSigns } from './normalise.ts';
import { repair } from './repair.ts';
import { stem } from '../language/stem.ts';
import { stopWords } from '../language/stop-words.ts';
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

/** What is asked of the index. */
export interface Plan {
  terms: Term[];
  /** Words in quotation marks, each of which must be there as it stands. */
  phrases: string[];
  /** The word by which the index would know the query if it were a name; empty where it is too long for one. */
  name: string;
  /** Words that no agent holds and nothing is near to. */
  setAside: string[];
  /** Words that were read as others. */
  repairs: { typed: string; read: string }[];
}

/** Most words of a query that are asked; of a pasted page, the most telling. */
const mostTerms = 16;
const mostCharacters = 10_000;

/**
 * Plans a query. Words in quotation marks are taken as they are typed: nothing is repaired, nothing stands for another.
 * @param rare words that the index knows though the catalog's list of words does not
 */
export function makePlan(query: string, words: Words, rare: ReadonlySet<string> = new Set()): Plan {
  const phrases: string[] = [];
  const rest = spaced(withoutSigns(query.slice(0, mostCharacters))).replace(
    /["“”„]([^"“”„]+)["“”„]/gu,
    (_, phrase: string) => {
      if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.trim());
      return ' ';
    },
  );
  const quoted = typedWords(phrases.join(' '), words);
  const typed = [...quoted, ...typedWords(rest, words)];
  const telling = typed.filter((word) => !stopWords.has(word) && !/^\d{1,2}$/.test(word));
  const plan: Plan = {
    terms: [],
    phrases,
    name: query.length <= 200 ? nameWord(query) : '',
    setAside: [],
    repairs: [],
  };
  const asked = new Set<string>();
  for (const word of telling.length > 0 ? telling : typed) {
    const own = stem(word);
    if (asked.has(own)) continue;
    asked.add(own);
    const isExact = rare.has(word) || quoted.includes(word);
    const term = termOf(word, words, isExact, plan);
    if (term) plan.terms.push(term);
    else plan.setAside.push(word);
  }
  if (plan.terms.length > mostTerms) plan.terms = mostTelling(plan.terms);
  if (plan.terms.length > mostWithSynonyms) plan.terms = plan.terms.map(withoutSynonyms);
  return plan;
}

/** Most words of a query beside which their synonyms are asked: a sentence says itself what is meant. */
const mostWithSynonyms = 4;

/** A term as it is typed, where agents hold it; an abbreviation is asked in full all the same. */
function withoutSynonyms({ ways, ...term }: Term): Term {
  const isShort = term.typed.length <= 4;
  return { ...term, ways: isShort ? ways : ways.filter(({ trust }) => trust !== trusted.beside) };
}

function mostTelling(terms: readonly Term[]): Term[] {
  const least = terms.map(({ rarity }) => rarity).sort((a, b) => b - a)[mostTerms - 1]!;
  return terms.filter(({ rarity }) => rarity >= least).slice(0, mostTerms);
}

/** The words of a text in order, each as the catalog writes it: whole if it is known so, else in its parts. */
function typedWords(text: string, words: Words): string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const bare = chunk
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '')
      .replace(/['’](?:s|re|ve|d|m|ll|t)$/iu, '');
    const whole = squash(bare);
    if (whole === '') return [];
    const parts = partsOf(bare.replace(/['’]/g, ''));
    return parts.length < 2 || words.known.has(stem(whole)) || words.synonyms.has(fold(bare))
      ? [whole]
      : parts;
  });
}

function termOf(typed: string, words: Words, exact: boolean, plan: Plan): Term | undefined {
  const own = stem(typed);
  const known = words.known.get(own);
  const others = exact ? [] : (words.synonyms.get(typed) ?? words.synonyms.get(own) ?? []);
  const ways: Way[] = known || exact ? [{ words: typed, trust: 1 }] : [];
  ways.push(...others.map((other) => ({ words: other, trust: known ? trusted.beside : trusted.instead })));
  if (ways.length > 0)
    return { typed, ways, rarity: rarityOf(known?.agents ?? agentsOf(others, words), words) };
  const begun = exact ? [] : completions(typed, words);
  if (begun.length > 0)
    return {
      typed,
      ways: begun.map(({ form }) => ({ words: form, trust: 1 })),
      rarity: rarityOf(begun[0]!.agents, words),
    };
  const near = exact ? undefined : repair(typed, words);
  if (near === undefined) return undefined;
  plan.repairs.push({ typed, read: near.form });
  const synonyms = words.synonyms.get(near.form) ?? words.synonyms.get(stem(near.form)) ?? [];
  return {
    typed,
    ways: [
      { words: near.form, trust: 1 },
      ...synonyms.map((other) => ({ words: other, trust: trusted.beside })),
    ],
    rarity: rarityOf(near.agents, words),
  };
}

/** The words that most agents hold of those that begin as typed. */
function completions(typed: string, { forms }: Words): Word[] {
  if (typed.length < 3) return [];
  return forms
    .filter(({ form }) => form.startsWith(typed))
    .sort((a, b) => b.agents - a.agents || (a.form < b.form ? -1 : 1))
    .slice(0, 3);
}

/** How much a synonym counts beside a word that is known, and in the place of one that is not. */
export const trusted = { beside: 0.25, instead: 0.8 };

/** How telling a word is that so many agents hold. */
export function rarityOf(agents: number, { total }: Words): number {
  return Math.log(1 + Math.max(total, agents) / Math.max(agents, 1));
}

function agentsOf(phrases: readonly string[], words: Words): number {
  const counts = phrases.map((phrase) =>
    Math.min(...phrase.split(' ').map((word) => words.known.get(stem(word))?.agents ?? 1)),
  );
  return Math.max(1, ...counts);
}
