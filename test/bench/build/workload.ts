import type { Agent } from '../../../src/catalog/agent.ts';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { copyAgents } from './copy-agents.ts';

/** The agents that every builder makes a site of. */
export interface Workload {
  /** Absolute path of a copy of their folder. */
  folder: string;
  agents: Agent[];
  /** The one whose file is changed: that of the middle size. */
  changed: Agent;
}

/** Copies and reads a folder of agents. @throws if there is none */
export async function readWorkload(folder: string, to: string): Promise<Workload> {
  const copy = await copyAgents(folder, to);
  const { agents } = await loadCatalog(copy);
  const sizes = agents.toSorted((a, b) => a.source.bytes - b.source.bytes);
  const changed = sizes[Math.floor(sizes.length / 2)];
  if (changed === undefined) throw new Error(`${folder} holds no agents.`);
  return { folder: copy, agents, changed };
}
