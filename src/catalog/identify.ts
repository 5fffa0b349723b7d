import { createHash } from 'node:crypto';
import { slugify, stemOf } from './names.ts';
import { compareText } from './problems.ts';

/** What decides an agent's address. */
export interface Identity {
  name: string;
  /** Path below the source folder, with `/`. */
  relative: string;
}

/**
 * Gives every agent a slug: made from its name, else from its file name, else from its path. Of several that want one
 * slug the first path keeps it; the others get their folder appended, then a short hash of their path.
 * Returns the slugs in the order of the agents.
 */
export function identify(agents: readonly Identity[]): string[] {
  const slugs: string[] = new Array<string>(agents.length);
  const taken = new Set<string>();
  const order = agents
    .map((_, index) => index)
    .sort((a, b) => compareText(agents[a]!.relative, agents[b]!.relative));
  const wanted = agents.map(
    ({ name, relative }) => slugify(name) || slugify(stemOf(relative)) || `agent-${shortHash(relative)}`,
  );
  // All first holders are settled before any of the others, so that an appended folder never takes a name from one.
  const losers = order.filter((index) => {
    const slug = wanted[index]!;
    if (taken.has(slug)) return true;
    taken.add(slug);
    slugs[index] = slug;
    return false;
  });
  for (const index of losers) {
    const slug = otherSlugs(wanted[index]!, agents[index]!.relative).find((one) => !taken.has(one))!;
    taken.add(slug);
    slugs[index] = slug;
  }
  return slugs;
}

/** What to call an agent whose slug is taken, best first: with its folder, then with a hash of its path. */
function* otherSlugs(slug: string, relative: string): Generator<string> {
  const withFolder = `${slug}-${slugify(relative.split('/').at(-2) ?? '')}`;
  if (!withFolder.endsWith('-') && Buffer.byteLength(withFolder) <= longestName) yield withFolder;
  yield `${slug}-${shortHash(relative)}`;
  // Agents of two sources may share their whole path.
  for (let round = 2; ; round++) yield `${slug}-${shortHash(`${relative}#${round}`)}`;
}

/** Longest slug in bytes, so that a file of that name can have an ending. */
const longestName = 240;

/** Six hexadecimal digits of a text's SHA-256. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
