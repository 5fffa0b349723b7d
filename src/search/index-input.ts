import type { Catalog } from '../catalog/load.ts';
import { searchDocument } from './document.ts';

/** An agent as the index needs it. */
export interface IndexedAgent {
  /** Address of its page; the base of the site is added in the browser. */
  url: string;
  /** The HTML document that is indexed for it. */
  content: string;
  slug: string;
  name: string;
  /** When its file changed last, where git knows it: ISO 8601. */
  changed?: string | undefined;
  /** Its file, for messages. */
  path: string;
}

/** Everything an index is made of: plain data, so that another thread can make it. */
export interface IndexInput {
  agents: IndexedAgent[];
  /** Lines of words that stand for each other, beside those of the project. */
  synonyms: string[];
}

/** What the index of a catalog is made of. */
export function indexInput({ agents, settings }: Pick<Catalog, 'agents' | 'settings'>): IndexInput {
  return {
    agents: agents.map((agent) => ({
      url: `/agents/${encodeURI(agent.slug)}/`,
      content: searchDocument(agent, settings),
      slug: agent.slug,
      name: agent.name,
      changed: agent.changed,
      path: agent.source.path,
    })),
    synonyms: settings.synonyms,
  };
}
