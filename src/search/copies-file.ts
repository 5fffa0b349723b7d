// How copies of agents are told apart, and where they are: loaded when a hit has some. Their texts would be most of what a
// query loads in a catalog of copies.
import type { IndexedAgent } from './index-input.ts';
import type { IndexFile } from './pagefind-files.ts';

/** Where the copies stand, beside Pagefind's files. */
export const copiesFile = 'copies.json';

/** What is shown of a copy. */
export interface Copy {
  /** Path of its page. */
  url: string;
  name: string;
  /** Title of its team; empty for none. */
  team: string;
}

/** The file's content. @param copies agents that have copies, and what results call them */
export function packCopies(copies: readonly { id: string; agent: IndexedAgent }[]): IndexFile {
  const content = copies.map(({ id, agent: { url, name, team } }) => [id, url, name, team]);
  return { path: copiesFile, content: Buffer.from(JSON.stringify(content)) };
}

/** Reads the file: by id. @param folder of the index, below that of the site @throws where it is not one */
export function unpackCopies(text: string, folder: URL): ReadonlyMap<string, Copy> {
  const copies = JSON.parse(text) as [id: string, url: string, name: string, team: string][];
  return new Map(
    copies.map(([id, url, name, team]) => [id, { url: new URL(`..${url}`, folder).pathname, name, team }]),
  );
}
