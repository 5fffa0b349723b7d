// Code and paths hold words without spaces between them, which Pagefind takes for one word beside its parts:
// `client.users.list()` is `clientuserslist`, too. Nobody types that; whoever types the code is asked for the parts.
import { stem } from '../language/stem.ts';
import { squash } from './normalise.ts';

/** Signs between words that make no word of them; a hyphen and an apostrophe do. */
const between = /[^\p{L}\p{M}\p{N}+#'’-]+/u;

/** From how many words on a chunk is no name; two may be one: `Node.js`, `CI/CD`. */
const leastWords = 3;

/** From how many letters on two words are no name. */
const leastLetters = 16;

/**
 * The stems of what a text only writes as words without spaces between them.
 * @param chunks what stands between its spaces
 */
export function joinedStems(chunks: Iterable<string>): ReadonlySet<string> {
  const joined = new Set<string>();
  const words = new Set<string>();
  for (const chunk of new Set(chunks)) {
    const { own, kind } = kindOf(chunk);
    if (kind === 'joined') joined.add(own);
    else if (kind === 'word') words.add(own);
  }
  return joined.difference(words);
}

/** What a chunk is. */
interface Kind {
  own: string;
  kind: 'joined' | 'name' | 'word';
}

/** Texts of a catalog hold the same chunks, so what was found lately is known; all that a large one holds is too much. */
const kinds = new Map<string, Kind>();
const mostKinds = 100_000;

function kindOf(chunk: string): Kind {
  const known = kinds.get(chunk);
  if (known) return known;
  const parts = chunk.split(between).map(squash).filter(Boolean);
  const own = stem(parts.join(''));
  const kind = isJoined(parts) ? 'joined' : parts.length > 1 ? 'name' : 'word';
  if (kinds.size >= mostKinds) kinds.clear();
  kinds.set(chunk, { own, kind });
  return { own, kind };
}

/** Abbreviations are letters, not words: `U.S.A.` */
function isJoined(parts: readonly string[]): boolean {
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  return parts.length >= leastWords ? letters > parts.length : parts.length > 1 && letters >= leastLetters;
}
