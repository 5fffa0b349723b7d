// Words for what an agent has, shared by the pages and the search index.
import type { AccessLevel, Agent } from '../catalog/agent.ts';
import { titleOf } from '../catalog/names.ts';
import type { Settings } from '../catalog/settings.ts';

/** The ways to narrow the catalog down, as the search index and the address name them. */
export type FacetKey = 'team' | 'model' | 'access' | 'tool' | 'tag';

/** How far an agent's tools reach, in a word or two for cards and filters. */
export const accessLabels: Record<AccessLevel, string> = {
  none: 'No tools',
  reads: 'Reads only',
  other: 'Other tools',
  edits: 'Edits files',
  executes: 'Runs commands',
  everything: 'Every tool',
};

/** What a team is called: its title in the settings, else its folder in words. */
export function teamTitle(folder: string, { teams }: Settings): string {
  return teams.find((team) => team.folder === folder)?.title ?? plainTitle(folder);
}

/** The folder of a team in words, without a number in front. */
export function plainTitle(folder: string): string {
  return titleOf(folder.replace(/^\d+[-_. ]+/, ''));
}

/** The values an agent has in each facet. The same words go into the search index. */
export function facetValues(agent: Agent, settings: Settings): Record<FacetKey, string[]> {
  return {
    team: agent.team === undefined ? [] : [teamTitle(agent.team, settings)],
    model: [agent.model.label],
    access: [accessLabels[agent.access.level]],
    tool: [...new Set(agent.tools.allowed.map(({ name }) => name))],
    tag: agent.tags,
  };
}
