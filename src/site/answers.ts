import type { Agent } from '../catalog/agent.ts';
import type { GoneAddress } from '../catalog/former.ts';
import type { Catalog } from '../catalog/load.ts';
import { slugIn } from '../catalog/permalinks.ts';

/** Who answers under a slug: an agent, or for one that is gone what is known of it. */
export interface Answer {
  slug: string;
  agent?: Agent | undefined;
  gone?: GoneAddress | undefined;
}

/** Every slug that an agent has or had, for what is published of agents beside their pages. */
export function getAnswers({ agents, links }: Catalog): Answer[] {
  const bySlug = new Map(agents.map((agent) => [agent.slug, agent]));
  const former = links.former
    .filter(({ address }) => address.startsWith('/agents/'))
    .map((one): Answer => {
      const slug = slugIn(one.address);
      return one.state === 'gone' ? { slug, gone: one } : { slug, agent: bySlug.get(slugIn(one.to)) };
    });
  return [...agents.map((agent) => ({ slug: agent.slug, agent })), ...former];
}
