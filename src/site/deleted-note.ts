import type { GoneAddress } from '../catalog/former.ts';
import { slugIn } from '../catalog/permalinks.ts';
import { dayOf } from './day.ts';
import { agentUrl } from './urls.ts';

/**
 * What is sent in the place of a deleted agent's file: a note without frontmatter, so that no tool takes it for an
 * agent.
 */
export function deletedNote({ since, nearest }: GoneAddress): string {
  const when = since === undefined ? '' : `, since ${dayOf(since)}`;
  const others = nearest.map((address) => `- ${agentUrl(slugIn(address))}\n`).join('');
  return `This agent is no longer here${when}.\n${others && `\nNearest to it:\n\n${others}`}`;
}
