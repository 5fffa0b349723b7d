// Settings of catalog.yaml that speak of what is not there.
import type { Agent } from './agent.ts';
import { problem, type Place, type Problem } from './problems.ts';
import type { Settings } from './settings.ts';

/**
 * The teams that no agent is in.
 * @param text of catalog.yaml
 * @param path of catalog.yaml, as shown
 */
export function unusedTeams(
  { teams }: Settings,
  agents: readonly Agent[],
  text: string,
  path: string,
): Problem[] {
  const folders = new Set(agents.map(({ team }) => team));
  return teams
    .filter(({ folder }) => !folders.has(folder))
    .map(({ folder }) =>
      problem(
        'settings-unused',
        { path, ...placeOfTeam(folder, text) },
        { field: 'teams', value: folder, reason: 'no agent is in that folder' },
      ),
    );
}

/** Where the folder of a team stands in catalog.yaml; where the teams begin, if it is written in another way than most. */
function placeOfTeam(folder: string, text: string): Omit<Place, 'path'> {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^["']?teams["']?\s*:/.test(line));
  for (const [index, line] of lines.entries()) {
    if (index < first) continue;
    for (const { 0: key, index: start } of line.matchAll(/\bfolder["']?\s*:\s*["']?/g)) {
      const rest = line.slice(start + key.length);
      if (rest.startsWith(folder) && /^["']?\s*(?:[,}#]|$)/.test(rest.slice(folder.length)))
        return { line: index + 1, column: start + key.length + 1 };
    }
  }
  return first < 0 ? {} : { line: first + 1 };
}
