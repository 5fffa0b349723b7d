import { createHash } from 'node:crypto';

/** About how many agents are a part, and how many at most. */
const usual = 40;
const most = 120;

/**
 * Cuts agents into parts that are indexed apart. Where a part ends depends on the agents near it alone, so that one
 * more changes one part or two.
 */
export function cutParts<T extends { url: string }>(agents: readonly T[]): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  for (const agent of agents) {
    part.push(agent);
    if (part.length < most && !isEnd(agent.url)) continue;
    parts.push(part);
    part = [];
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function isEnd(url: string): boolean {
  return createHash('sha256').update(url).digest().readUInt32BE() % usual === 0;
}
