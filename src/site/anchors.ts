import type { Agent } from '../catalog/agent.ts';
import { placeAnchor } from '../catalog/example-anchors.ts';
import type { Catalog } from '../catalog/load.ts';
import { getAgentOutline } from './agent-page.ts';
import { lineAnchor, linesLedTo } from './lines.ts';
import { whenToUse } from './outline.ts';

/** Everything that may follow `#` in a link to an agent's page, in its order: sections, examples, headings and lines. */
export function anchorsOf(agent: Agent, catalog: Catalog): string[] {
  const within: Record<string, string[]> = {
    examples: agent.examples.flatMap(({ id }, index) => [id, placeAnchor(index + 1)]),
    instructions: agent.prompt.outline.map(({ id }) => id),
    source: [...linesLedTo(agent)].sort((a, b) => a - b).map(lineAnchor),
  };
  const sections = getAgentOutline(agent, catalog).map(({ href }) => href.slice(1));
  return [...new Set([whenToUse, ...sections])].flatMap((id) => [id, ...(within[id] ?? [])]);
}
