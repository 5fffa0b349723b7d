// The words of a catalog, made at build time and loaded with the index: what a typed word may mean.
import { stem } from './stem.ts';

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
}

/** A word of the catalog. */
export interface Word {
  form: string;
  /** Number of agents that hold the word in any form. */
  agents: number;
}

/**
 * The file's content, small when compressed: forms in order, each without what it shares with the one before.
 * @param words in order; those that are not the most frequent form of their stem without a number of agents
 */
export function packWords(
  total: number,
  words: readonly { form: string; agents?: number | undefined }[],
  synonyms: Record<string, string[]>,
): string {
  let last = '';
  const lines = words.map(({ form, agents }) => {
    let shared = 0;
    while (shared < 35 && shared < form.length && form[shared] === last[shared]) shared++;
    last = form;
    return `${shared.toString(36)}${form.slice(shared)}${agents === 1 ? '' : ` ${(agents ?? 0).toString(36)}`}`;
  });
  return JSON.stringify({ total, words: lines.join('\n'), synonyms });
}

/** Reads the file. @throws where it is not one */
export function unpackWords(text: string): Words {
  const { total, words, synonyms } = JSON.parse(text) as {
    total: number;
    words: string;
    synonyms: Record<string, string[]>;
  };
  const known = new Map<string, Word>();
  const forms: Word[] = [];
  let last = '';
  for (const line of words === '' ? [] : words.split('\n')) {
    const [coded = '', agents = '1'] = line.split(' ');
    last = last.slice(0, Number.parseInt(coded[0]!, 36)) + coded.slice(1);
    const word = { form: last, agents: Number.parseInt(agents, 36) };
    forms.push(word);
    if (word.agents > 0) known.set(stem(last), word);
  }
  for (const word of forms) if (word.agents === 0) word.agents = known.get(stem(word.form))?.agents ?? 1;
  return { total, known, forms, synonyms: new Map(Object.entries(synonyms)) };
}
