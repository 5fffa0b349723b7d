import type { Agent } from '../catalog/agent.ts';
import { plainText, sentences } from '../catalog/text.ts';
import { stem } from '../language/stem.ts';
import { stopWords } from '../language/stop-words.ts';

/** A stem, or two that follow each other, with how often it occurs and how it is first written. */
export interface Term {
  count: number;
  written: string;
}

const made = new WeakMap<Agent['description'], ReadonlyMap<string, Term>>();

/**
 * What invites requests to an agent, by stems: its name, its description, its triggers, what users say in examples. Made
 * once for every reading of a file.
 */
export function termsOf(agent: Agent): ReadonlyMap<string, Term> {
  const terms = made.get(agent.description) ?? readTerms(agent);
  made.set(agent.description, terms);
  return terms;
}

/** The texts that invite requests to an agent. */
export function invitationsOf({ title, description, triggers, examples }: Agent): string[] {
  const asked = examples.flatMap(({ turns }) =>
    turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text),
  );
  return [title, description.intro, ...triggers.map((one) => one.text), ...asked];
}

function readTerms(agent: Agent): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const text of invitationsOf(agent)) {
    for (const sentence of sentences(plainText(text))) {
      let last: Word | undefined;
      for (const word of wordsOf(sentence)) {
        add(terms, word.stem, word.written);
        // Across a comma two words are no phrase.
        if (last && /^[\s-]+$/.test(sentence.slice(last.end, word.start)))
          add(terms, `${last.stem} ${word.stem}`, sentence.slice(last.start, word.end));
        last = word;
      }
    }
  }
  return terms;
}

/** The stems of a text that say something. */
export function stemsOf(text: string): string[] {
  return [...wordsOf(text)].map((one) => one.stem);
}

interface Word {
  stem: string;
  written: string;
  start: number;
  end: number;
}

function* wordsOf(sentence: string): Generator<Word> {
  for (const { 0: written, index } of sentence.matchAll(word)) {
    const small = written.toLowerCase();
    if (small.length < 2 || stopWords.has(small) || said.has(small)) continue;
    yield { stem: stem(small), written, start: index, end: index + written.length };
  }
}

/** A word; in scripts without spaces every two characters. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{2}|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{N}])+(?:[+#]+|\.js)?/gu;

/** Words with which agents speak of themselves. */
const said = new Set(
  'proactively expert specialist specialists engineer developer manager reviewer analyst analyzer pro specialized specializing specializes task tasks user users context assistant include includes including examples example ensure new'.split(
    ' ',
  ),
);

function add(terms: Map<string, Term>, key: string, written: string): void {
  const known = terms.get(key);
  if (known) known.count++;
  else terms.set(key, { count: 1, written });
}
