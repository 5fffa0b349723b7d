import type { AccessLevel, Agent, ColorToken } from '../catalog/agent.ts';
import type { Settings } from '../catalog/settings.ts';
import { accessLabels, teamTitle } from './labels.ts';
import { agentUrl, listUrl } from './urls.ts';

/** What a card of an agent prints. */
export interface AgentCard {
  slug: string;
  href: string;
  title: string;
  name: string;
  summary: string;
  team?: { title: string; href: string } | undefined;
  model: string;
  access: { level: AccessLevel; label: string };
  color?: ColorToken | undefined;
  /** The file, where another agent has the same title and team. */
  path?: string | undefined;
}

/** The card of an agent. */
export function getCard(agent: Agent, settings: Settings): AgentCard {
  const { slug, title, name, description, team, model, access, color } = agent;
  return {
    slug,
    href: agentUrl(slug),
    title,
    name,
    summary: description.summary || 'No description.',
    team: team === undefined ? undefined : { title: teamTitle(team, settings), href: listUrl('teams', team) },
    model: model.label,
    access: { level: access.level, label: accessLabels[access.level] },
    color: color.token,
  };
}
