import type { Agent } from '../catalog/agent.ts';
import type { Settings } from '../catalog/settings.ts';
import { teamTitle } from './labels.ts';

/** What can tell an agent from another of the same title, the most telling first; the slug always does. */
const marks: ((agent: Agent, settings: Settings) => string | undefined)[] = [
  ({ name }) => name,
  ({ team }, settings) => team && teamTitle(team, settings),
  ({ slug }) => slug,
];

/** What to call each of some agents: its title, and where others of them have it, what they differ in. */
export function tellApart(agents: readonly Agent[], settings: Settings): string[] {
  return agents.map((agent) => {
    const same = agents.filter(({ title }) => title === agent.title);
    const mark = marks.find((one) => {
      const told = same.map((other) => one(other, settings));
      return told.every(Boolean) && new Set(told).size === same.length;
    });
    return same.length > 1 && mark ? `${agent.title} (${mark(agent, settings)})` : agent.title;
  });
}
