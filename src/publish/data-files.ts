import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { slugIn } from '../catalog/permalinks.ts';
import { agentUrl } from '../site/urls.ts';
import { absolute } from './agent-data.ts';

/** What answers under `/agents/<slug>.json`: an agent, or for one that is gone, what took its place. */
export type DataFile = { slug: string } & ({ agent: Agent } | { gone: GoneData });

/** An agent that is gone, as data; it has none of the fields of an agent, so that nobody takes it for one. */
export interface GoneData {
  state: 'gone';
  since?: string | undefined;
  /** Addresses of the agents that do something like it, nearest first. */
  nearest: string[];
}

/** The data of all agents by their addresses, former ones included, for hosts that take no redirects. */
export function getDataFiles({ agents, links }: Catalog, site: string | undefined): DataFile[] {
  const bySlug = new Map(agents.map((agent) => [agent.slug, agent]));
  const former = links.former.flatMap((one): DataFile[] => {
    if (!one.address.startsWith('/agents/')) return [];
    const slug = slugIn(one.address);
    if (one.state === 'moved') return [{ slug, agent: bySlug.get(slugIn(one.to))! }];
    const nearest = one.nearest.map((address) => absolute(agentUrl(slugIn(address)), site));
    return [{ slug, gone: { state: 'gone', since: one.since, nearest } }];
  });
  return [...agents.map((agent) => ({ slug: agent.slug, agent })), ...former];
}
