import { hash } from 'node:crypto';
import type { Agent } from '../catalog/agent.ts';

/** Instructions of fewer words may be the same by chance: a line that sends the agent to a file elsewhere. */
const leastWords = 30;

/**
 * Groups of agents with the very same instructions, as collections have them that were made from each other; what their
 * frontmatter says may differ. Of each the places among all, in order.
 */
export function findCopies(agents: readonly Agent[]): number[][] {
  // A number that is known already spares reading most texts.
  const alike = groupsOf(agents.keys(), (at) => {
    const { words } = agents[at]!.prompt;
    return words < leastWords ? undefined : words;
  });
  return alike
    .flatMap((places) => groupsOf(places, (at) => hashOfText(agents[at]!.prompt.markdown)))
    .sort(([a], [b]) => a! - b!);
}

function groupsOf<Key>(places: Iterable<number>, keyOf: (at: number) => Key | undefined): number[][] {
  const groups = Map.groupBy(places, keyOf);
  groups.delete(undefined);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The same for texts that differ in space only. */
function hashOfText(text: string): string {
  return hash('sha256', text.replace(/\s+/g, ' ').trim());
}
