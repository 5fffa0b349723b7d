import { createHash } from 'node:crypto';

/** How many agents are a part at least and at most, and how many more than that it usually has. */
const least = 24;
const most = 72;
const usual = 16;

/**
 * Cuts agents into parts that are indexed apart. Where a part ends depends on the agents near it alone, so that one
 * more changes one part or a few.
 */
export function cutParts<T extends { url: string }>(agents: readonly T[]): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  for (const agent of agents) {
    part.push(agent);
    if (part.length < most && (part.length < least || !isEnd(agent.url))) continue;
    parts.push(part);
    part = [];
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function isEnd(url: string): boolean {
  return createHash('sha256').update(url).digest().readUInt32BE() % usual === 0;
}
