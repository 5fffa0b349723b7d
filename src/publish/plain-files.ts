// Files of agents that are no pages. Whoever has the agents can write them, in a tenth of the time it takes to ask Astro
// for each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Agent } from '../catalog/agent.ts';
import type { Published } from '../catalog/settings.ts';
import { bytesOf } from '../catalog/source-bytes.ts';
import { getAgentData } from './agent-data.ts';
import { badgePath, dataPath, filePath } from './agent-files.ts';
import { badge } from './badge.ts';

interface PlainFile {
  path: (slug: string) => string;
  content: (agent: Agent, at: Published) => string | Buffer;
}

const plainFiles: readonly PlainFile[] = [
  { path: filePath, content: bytesOf },
  { path: dataPath, content: (agent, at) => JSON.stringify(getAgentData(agent, at)) },
  { path: badgePath, content: (agent) => badge(agent, agent.slug) },
];

/**
 * Writes the plain files of agents.
 * @param folder absolute path of the folder of the site
 * @param there paths below it, as they are returned, of files that are there already
 * @returns the paths of what was written: a file that cannot be read is left to its page, which says so
 */
export function writePlainFiles(
  folder: string,
  agents: readonly Agent[],
  at: Published,
  there: ReadonlySet<string>,
): Set<string> {
  const written = new Set<string>();
  for (const { path } of plainFiles) mkdirSync(dirname(join(folder, path('x'))), { recursive: true });
  for (const agent of agents)
    for (const { path, content } of plainFiles) {
      const name = path(agent.slug).slice(1);
      if (there.has(name)) continue;
      try {
        writeFileSync(join(folder, name), content(agent, at));
        written.add(name);
      } catch {
        continue;
      }
    }
  return written;
}
