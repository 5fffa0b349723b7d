// A query becomes a plan: what is asked, what is left out, what is taken for a slip.
import { meaningsIn, type Meant } from './meanings.ts';
import { fold, nameWord, partsOf, spaced, squash, withoutSigns } from './normalise.ts';
import { stem } from '../language/stem.ts';
import { everydayUses, stopWords } from '../language/stop-words.ts';
import { isUnknown, meantTerm, readWord, trusted, type Known, type Term } from './terms.ts';
import type { Words } from './words-file.ts';

/** What is asked of the index. */
export interface Plan {
  terms: Term[];
  /** What is meant beside by what is said in everyday words. */
  meant: Term[];
  /** Words in quotation marks, each of which must be there as it stands. */
  phrases: string[];
  /** The word by which the index would know the query if it were a name; empty where it is too long for one. */
  name: string;
  /** Words that no agent holds and nothing is near to. */
  setAside: string[];
  /** Words that were read as others. */
  repairs: { typed: string; read: string }[];
  /** Words that the list of the catalog's words does not know, in whatever way they were read. */
  unknown: string[];
}

/** Most words of a query that are asked; of a pasted page, the most telling. */
const mostTerms = 16;
const mostCharacters = 10_000;

/**
 * Plans a query. Words in quotation marks are taken as they are typed: nothing is repaired, nothing stands for another.
 * @param rare words that the index knows though the catalog's list of words does not
 */
export function makePlan(query: string, known: Known, rare: ReadonlySet<string> = new Set()): Plan {
  const phrases: string[] = [];
  const rest = spaced(withoutSigns(query.slice(0, mostCharacters))).replace(
    /["“”„]([^"“”„]+)["“”„]/gu,
    (_, phrase: string) => {
      if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.trim());
      return ' ';
    },
  );
  const quoted = typedWords(phrases.join(' '), known.words);
  const typed = [...quoted, ...typedWords(rest.replace(everydayUses, ' '), known.words)];
  const telling = typed.filter((word) => !stopWords.has(word) && !/^\d{1,2}$/.test(word));
  const meant = meaningsIn(rest, known.words.meanings);
  const plan: Plan = {
    terms: [],
    meant: meantTerms(meant, known.words),
    phrases,
    name: query.length <= 200 ? nameWord(query) : '',
    setAside: [],
    repairs: [],
    unknown: [],
  };
  const said = new Set(meant.flatMap(({ stems }) => stems));
  const isOpen = telling.length <= mostOpen && /[\p{L}\p{N}]$/u.test(query);
  const asked = new Set<string>();
  for (const word of telling.length > 0 ? telling : typed) {
    const own = stem(word);
    if (asked.has(own)) continue;
    asked.add(own);
    // What it means is asked, so it is no slip, and nothing is missing.
    if (said.has(own) && isUnknown(word, known)) continue;
    const {
      term,
      repaired,
      isUnknown: isNew,
    } = readWord(word, known, {
      isExact: rare.has(word) || quoted.includes(word),
      isOpen: isOpen && word === typed.at(-1),
    });
    if (term) plan.terms.push(term);
    else plan.setAside.push(word);
    if (repaired !== undefined) plan.repairs.push({ typed: word, read: repaired });
    if (isNew) plan.unknown.push(word);
  }
  if (plan.terms.length > mostTerms) plan.terms = mostTelling(plan.terms);
  if (plan.terms.length > mostWithSynonyms) plan.terms = plan.terms.map(withoutSynonyms);
  return plan;
}

/** Most meanings of a query that are asked. */
const mostMeant = 3;

/** Terms for what is meant, each once. */
function meantTerms(meant: readonly Meant[], words: Words): Term[] {
  const asked = new Set<string>();
  return meant
    .filter((one) => !asked.has(one.meant.join()) && asked.add(one.meant.join()))
    .slice(0, mostMeant)
    .map((one) => meantTerm(one.stems.join(' '), one.meant, words));
}

/** Up to how many words the last may still be typed; that of a sentence is taken for whole. */
const mostOpen = 2;

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
