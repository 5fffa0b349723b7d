import { agentsByFile } from '../catalog/relative-links.ts';
import { gatherNames, type AgentNames } from '../catalog/agent-names.ts';
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';

/** Agents by what others call them. */
export interface Lookup {
  names: AgentNames;
  byFile: ReadonlyMap<string, Agent>;
  bySlug: ReadonlyMap<string, Agent>;
}

const made = new WeakMap<Catalog['agents'], Lookup>();

/** The ways to find an agent of a catalog, made once for all its pages. */
export function lookupOf({ agents }: Pick<Catalog, 'agents'>): Lookup {
  const known = made.get(agents);
  if (known) return known;
  const lookup: Lookup = {
    names: gatherNames(agents),
    byFile: agentsByFile(agents),
    bySlug: new Map(agents.map((agent) => [agent.slug, agent])),
  };
  made.set(agents, lookup);
  return lookup;
}
