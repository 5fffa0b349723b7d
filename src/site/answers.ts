import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { slugIn } from '../catalog/permalinks.ts';

/** An address of an agent, and the agent that answers it; none where it is gone. */
export interface Answer {
  slug: string;
  agent?: Agent | undefined;
}

/** Every slug that an agent has or had, for what is published of agents beside their pages. */
export function getAnswers({ agents, links }: Catalog): Answer[] {
  const bySlug = new Map(agents.map((agent) => [agent.slug, agent]));
  const former = links.former
    .filter(({ address }) => address.startsWith('/agents/'))
    .map((one) => ({
      slug: slugIn(one.address),
      agent: one.state === 'moved' ? bySlug.get(slugIn(one.to)) : undefined,
    }));
  return [...agents.map((agent) => ({ slug: agent.slug, agent })), ...former];
}
