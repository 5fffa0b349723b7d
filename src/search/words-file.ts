// The words of a catalog, made at build time and loaded with the index: what a typed word may mean.
import { stem } from '../language/stem.ts';
import { packInOrder, unpackInOrder } from './front-coding.ts';
import type { Meanings } from './meanings.ts';

/** Where the words stand, beside Pagefind's files. */
export const wordsFile = 'words.json';

/** What the browser knows of the words of a catalog. */
export interface Words {
  /** Number of agents. */
  total: number;
  /** By stem: its most frequent form, and the number of agents that hold any. */
  known: Map<string, Word>;
  /** Every form in which words are written. */
  forms: Word[];
  /** By stem or squashed name: other words to ask for, as phrases. */
  synonyms: Map<string, string[]>;
  /** By stem: who does it, or what they do. */
  roles: Map<string, string[]>;
  /** What is meant by what people say. */
  meanings: Meanings;
  /** By the place of an agent in the index: how many words its examples have. */
  inExamples: number[];
  /** Groups of agents with the same instructions, by their places in the index. */
  copies: number[][];
}

/** A word of the catalog. */
export interface Word {
  form: string;
  /** Number of agents that hold the word in any form; within a fifth, where it is read from the file. */
  agents: number;
}

/** What the file is made of. */
export interface WordsContent {
  /** Words in order; those that are not the most frequent form of their stem without a number of agents. */
  words: readonly { form: string; agents?: number | undefined }[];
  synonyms: Record<string, string[]>;
  roles: Record<string, string[]>;
  /** Stretches as `stretchOf` writes them, and what is meant by each of them. */
  meanings: readonly (readonly [stretches: readonly string[], meant: readonly string[]])[];
  /** By the place of an agent in the index: how many words its examples have. */
  inExamples: readonly number[];
  /** Groups of such places, of agents with the same instructions. */
  copies: readonly (readonly number[])[];
}

/** The file's content. */
export function packWords({ words, ...others }: WordsContent): string {
  const lines = packInOrder(words.map(({ form }) => form)).map((line, at) => {
    const { agents } = words[at]!;
    return agents === undefined ? line : `${line} ${levelOf(agents)}`;
  });
  return JSON.stringify({ words: lines.join('\n'), ...others });
}

/** A number of agents as one character: half steps of powers of two are near enough to tell how rare a word is. */
function levelOf(agents: number): string {
  return Math.round(2 * Math.log2(agents)).toString(36);
}

/** Reads the file. @throws where it is not one */
export function unpackWords(text: string): Words {
  const { words, synonyms, roles, meanings, inExamples, copies } = JSON.parse(text) as {
    words: string;
    synonyms: Record<string, string[]>;
    roles: Record<string, string[]>;
    meanings: [stretches: string[], meant: string[]][];
    inExamples: number[];
    copies: number[][];
  };
  const known = new Map<string, Word>();
  const lines = (words === '' ? [] : words.split('\n')).map((line) => line.split(' '));
  const forms = unpackInOrder(lines.map(([coded]) => coded!)).map((form, at): Word => {
    const level = lines[at]![1];
    const agents = level === undefined ? 0 : Math.round(2 ** (Number.parseInt(level, 36) / 2));
    const word = { form, agents };
    if (agents > 0) known.set(stem(form), word);
    return word;
  });
  for (const word of forms) if (word.agents === 0) word.agents = known.get(stem(word.form))?.agents ?? 1;
  return {
    total: inExamples.length,
    known,
    forms,
    synonyms: new Map(Object.entries(synonyms)),
    roles: new Map(Object.entries(roles)),
    meanings: readMeanings(meanings),
    inExamples,
    copies,
  };
}

/** A stretch that stands in several lines means what all of them say. */
function readMeanings(lines: readonly [stretches: string[], meant: string[]][]): Meanings {
  const meanings = new Map<string, string[]>();
  for (const [stretches, meant] of lines)
    for (const stretch of stretches)
      meanings.set(stretch, [...new Set([...(meanings.get(stretch) ?? []), ...meant])]);
  return meanings;
}
