import { createHash } from 'node:crypto';
import { slugify, stemOf } from './names.ts';
import { compareText } from './problems.ts';

/** What decides an agent's address. */
export interface Identity {
  name: string;
  /** Path below the source folder, with `/`. */
  relative: string;
  /** The slug it has had and keeps. */
  kept?: string | undefined;
}

/**
 * Gives every agent a slug: the one it keeps, or one made from its name, else from its file name, else from its path.
 * Of several that want one slug the first path has it; the others get their folder appended, then a short hash of
 * their path. A slug that somebody has held stays theirs.
 * @param holders the agent, by its index, that each slug of the past leads to
 * @returns the slugs in the order of the agents
 */
export function identify(
  agents: readonly Identity[],
  holders: ReadonlyMap<string, number> = new Map(),
): string[] {
  const slugs = agents.map(({ kept }) => kept);
  const taken = new Set(slugs);
  const isFree = (slug: string, index: number) => !taken.has(slug) && (holders.get(slug) ?? index) === index;
  const take = (slug: string, index: number) => {
    taken.add(slug);
    slugs[index] = slug;
  };
  const open = agents
    .map((_, index) => index)
    .filter((index) => slugs[index] === undefined)
    .sort((a, b) => compareText(agents[a]!.relative, agents[b]!.relative));
  const wanted = agents.map(wantedSlug);
  // All first holders are settled before any of the others, so that an appended folder never takes a name from one.
  const losers = open.filter((index) => {
    const slug = wanted[index]!;
    if (!isFree(slug, index)) return true;
    take(slug, index);
    return false;
  });
  for (const index of losers) {
    const others = otherSlugs(wanted[index]!, agents[index]!.relative);
    take(
      others.find((slug) => isFree(slug, index))!,
      index,
    );
  }
  return slugs as string[];
}

/** The slug that an agent has if nobody else has or had it. */
export function wantedSlug({ name, relative }: Pick<Identity, 'name' | 'relative'>): string {
  return slugify(name) || slugify(stemOf(relative)) || `agent-${shortHash(relative)}`;
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
