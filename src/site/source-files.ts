import type { Catalog } from '../catalog/load.ts';
import { slugIn } from '../catalog/permalinks.ts';
import { dayOf } from './day.ts';
import { agentUrl } from './urls.ts';

/** What answers under `/agents/<slug>.md`. */
export type SourceFile = { slug: string } & (
  | { state: 'live'; /** Absolute path of the file that is sent. */ path: string }
  | { state: 'gone'; note: string }
);

/**
 * The files of all agents by their addresses, former ones included. A host that takes no redirects sends the file of an
 * agent that moved: a script that fetches it must not have to understand a page. For one that is gone it sends a note
 * without frontmatter, so that no tool takes it for an agent.
 */
export function getSourceFiles({ agents, links }: Catalog): SourceFile[] {
  const files = new Map(agents.map(({ slug, source }) => [slug, source.file]));
  const own = agents.map(({ slug, source }): SourceFile => ({ slug, state: 'live', path: source.file }));
  const former = links.former.flatMap((one): SourceFile[] => {
    if (!one.address.startsWith('/agents/')) return [];
    const slug = slugIn(one.address);
    if (one.state === 'moved') return [{ slug, state: 'live', path: files.get(slugIn(one.to))! }];
    const since = one.since === undefined ? '' : ` on ${dayOf(one.since)}`;
    const nearest = one.nearest.map((address) => `- ${agentUrl(slugIn(address))}\n`).join('');
    const note = `This agent was deleted${since}.\n${nearest && `\nNearest to it:\n\n${nearest}`}`;
    return [{ slug, state: 'gone', note }];
  });
  return [...own, ...former];
}
