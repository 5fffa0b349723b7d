// What makes an agent the same agent after its file was renamed, moved or edited.
import { slugify } from './names.ts';
import type { AgentLink } from './permalinks.ts';

/** An agent as the record would keep it now. */
export type Candidate = Pick<AgentLink, 'path' | 'name' | 'bytes' | 'body'>;

/** An address of the record, and the agent that answered it. */
export interface Recorded {
  address: string;
  link: AgentLink;
}

/** Which agent answers each recorded address: its place in the list of agents. Addresses of deleted ones are absent. */
export interface Recognised {
  /** The one address that an agent is continued from. */
  own: ReadonlyMap<string, number>;
  /** Further addresses of the same file: of a copy that was deleted, or of one that git knows under its old path. */
  also: ReadonlyMap<string, number>;
}

/** What two agents must share to be the same; undefined where there is nothing to compare. */
interface Sign {
  of: (link: Candidate) => string | undefined;
  /** What it was in the record, where that is not what it is now. */
  was?: (recorded: Recorded) => string | undefined;
  /** Whether the sign counts only where no other agent, and no other address, bears it. */
  isWeak?: boolean;
}

/**
 * Finds the agents of the record among those of today, by the strongest sign first, each agent for one address: the
 * file where it was, unchanged or under its name; the same bytes; the same instructions; what git says; the same path.
 * An agent that is edited where it lies stays itself though an older copy of it appears, and two files that exchange
 * their whole contents take their addresses with them. Addresses of deleted agents come after all others: a file that
 * returns is recognised, but takes nothing from one that never left. The order of the agents does not matter.
 * @param movedTo where git says that a file of the record was moved
 */
export function recognise(
  recorded: readonly Recorded[],
  agents: readonly Candidate[],
  movedTo: (path: string) => string | undefined,
): Recognised {
  const own = new Map<string, number>();
  const free = new Set(agents.keys());
  const byGit: Sign = { of: ({ path }) => path, was: ({ link }) => movedTo(link.path) };
  for (const isGone of [false, true]) {
    const open = new Set(recorded.filter(({ link }) => (link.gone ?? false) === isGone));
    pair(inPlace, open, free);
    // Whoever has the very bytes of another has come from there.
    const bytes = new Set(Array.from(open, ({ link }) => link.bytes));
    const edited: Sign = {
      of: (one) => (bytes.has(one.bytes) ? undefined : pathAndName(one)),
      was: ({ link }) => pathAndName(link),
    };
    // A path alone says nothing of a file that was gone.
    const signs = [edited, ...signsOfContent, byGit, ...(isGone ? [] : [byPath])];
    for (const sign of signs) pair(sign, open, free);
  }

  const also = new Map<string, number>();
  const byBytes = new Map(agents.map(({ bytes }, index) => [bytes, index]));
  const byFile = new Map(agents.map(({ path }, index) => [path, index]));
  for (const { address, link } of recorded) {
    if (own.has(address)) continue;
    const index = byBytes.get(link.bytes) ?? byFile.get(movedTo(link.path) ?? '');
    if (index !== undefined) also.set(address, index);
  }
  return { own, also };

  function pair({ of, was, isWeak }: Sign, open: Set<Recorded>, among: Set<number>): void {
    const bearers = Map.groupBy(among, (index) => of(agents[index]!));
    const claims = Map.groupBy(open, (one) => (was ? was(one) : of(one.link)));
    for (const [key, claimants] of claims) {
      const found = key === undefined ? undefined : bearers.get(key);
      if (!found || (isWeak && (found.length > 1 || claimants.length > 1))) continue;
      for (const [at, claimant] of claimants.entries()) {
        const index = found[at];
        if (index === undefined) break;
        own.set(claimant.address, index);
        open.delete(claimant);
        among.delete(index);
      }
    }
  }
}

const and = (...parts: (string | undefined)[]) => (parts.includes(undefined) ? undefined : parts.join('\n'));
const fileName = ({ path }: Candidate) => path.split('/').at(-1);
const slugOf = ({ name }: Candidate) => slugify(name) || name;

const pathAndName = (one: Candidate) => and(one.path, slugOf(one));

const inPlace: Sign = { of: (one) => and(one.path, one.bytes) };

const signsOfContent: Sign[] = [
  { of: (one) => and(one.bytes, fileName(one)) },
  { of: (one) => one.bytes },
  { of: (one) => and(one.body, one.path) },
  { of: (one) => and(one.body, slugOf(one)) },
  { of: (one) => and(one.body, fileName(one)) },
  { of: (one) => one.body, isWeak: true },
];

const byPath: Sign = { of: ({ path }) => path };
