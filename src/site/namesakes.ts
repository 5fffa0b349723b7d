import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { teamTitle } from './labels.ts';
import { agentUrl } from './urls.ts';

/** Another agent with the same name. */
export interface Namesake {
  href: string;
  /** The title of its team, or its file where another of the name, or the agent itself, is in a team of that title. */
  origin: string;
}

/** The other agents with the name of an agent. */
export function getNamesakes(agent: Agent, { agents, settings }: Catalog): Namesake[] {
  const others = agents.filter(({ slug, name }) => slug !== agent.slug && name === agent.name);
  const teamOf = ({ team }: Agent) => team && teamTitle(team, settings);
  const teams = [agent, ...others].map(teamOf);
  return others.map((other) => {
    const team = teamOf(other);
    const isTelling = teams.filter((one) => one === team).length === 1;
    return { href: agentUrl(other.slug), origin: team && isTelling ? team : other.source.path };
  });
}
