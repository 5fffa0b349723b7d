// What is meant by stretches of a query that people say who do not know the words of the trade: “charge customers” means
// payment.
import { stem } from '../language/stem.ts';
import { squash } from './normalise.ts';

/** By a stretch, as `stretchOf` writes it: the words of the trade for it. */
export type Meanings = ReadonlyMap<string, readonly string[]>;

/** A stretch of a query with what is meant by it. */
export interface Meant {
  /** The stems of its words. */
  stems: string[];
  meant: readonly string[];
}

/** Most words of a stretch. */
const longest = 4;

/** A stretch of a sentence, in whatever form it is said. */
export function stretchOf(text: string): string {
  return stemsOf(text).join(' ');
}

/** The stretches of a query that mean something, from its beginning, the longest first; none overlaps another. */
export function meaningsIn(query: string, meanings: Meanings): Meant[] {
  const stems = stemsOf(query);
  const found: Meant[] = [];
  for (let from = 0; from < stems.length; from++) {
    for (let to = Math.min(from + longest, stems.length); to > from; to--) {
      const stretch = stems.slice(from, to);
      const meant = meanings.get(stretch.join(' '));
      if (!meant) continue;
      found.push({ stems: stretch, meant });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** Words that may stand in the midst of a stretch. */
const fillers = new Set('a an the my our your their his her its some any this that these those'.split(' '));

function stemsOf(text: string): string[] {
  return text
    .split(/[\s-]+/)
    .map((word) => squash(word.replace(/['’](?:s|re|ve|d|m|ll)$/iu, '')))
    .filter((word) => word !== '' && !fillers.has(word))
    .map(stem);
}
