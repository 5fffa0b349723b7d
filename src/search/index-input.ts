import { keyOf } from '../cache/entries.ts';
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { findCopies } from './find-copies.ts';
import { searchDocument } from './document.ts';
import { teamTitle } from '../site/labels.ts';

/** An agent as the index needs it. */
export interface IndexedAgent {
  /** Address of its page; the base of the site is added in the browser. */
  url: string;
  /** A hash of everything its document is made from. */
  key: string;
  slug: string;
  name: string;
  /** Title of its team; empty for none. */
  team: string;
  /** When its file changed last, where git knows it: ISO 8601. */
  changed?: string | undefined;
  /** Its file, for messages. */
  path: string;
}

/** Everything an index is made of but the documents: plain data, so that another thread can have it. */
export interface PlainInput {
  agents: IndexedAgent[];
  /** Lines of words that stand for each other, beside those of the project. */
  synonyms: string[];
  /** Groups of agents with the same instructions, by their places in `agents`. */
  copies: number[][];
}

/** Everything an index is made of. */
export interface IndexInput extends PlainInput {
  /** The HTML document that is indexed for an agent, by its place; made when it is asked for, since most are indexed already. */
  documents: MakeDocuments;
}

/** Makes the documents of some agents, by their places among all. */
export type MakeDocuments = (places: readonly number[]) => Promise<string[]>;

/** What the index of a catalog is made of. */
export function indexInput({ agents, settings }: Pick<Catalog, 'agents' | 'settings'>): IndexInput {
  const around = keyOf([settings]);
  return {
    agents: agents.map((agent) => ({
      url: `/agents/${encodeURI(agent.slug)}/`,
      key: keyOf([around, ownOf(agent)]),
      slug: agent.slug,
      name: agent.name,
      team: agent.team === undefined ? '' : teamTitle(agent.team, settings),
      changed: agent.changed,
      path: agent.source.path,
    })),
    synonyms: settings.synonyms,
    copies: findCopies(agents),
    documents: async (places) => places.map((place) => searchDocument(agents[place]!, settings)),
  };
}

/** All that could stand in the document of an agent; what is read from its file alone is known by the file's hash. */
function ownOf(agent: Agent): unknown {
  const { prompt, examples, triggers, source, mentions, mentionedBy, problems, keys, ...own } = agent;
  return [own, source.sha256];
}
