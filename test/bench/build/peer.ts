import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shellEnvironment } from '../../support/command.ts';
import { writeFiles } from '../../support/folder.ts';
import { installPackages } from '../install.ts';
import type { Builder } from './builder.ts';
import { peerPage } from './peer-page.ts';
import type { Workload } from './workload.ts';

/** Another builder of sites, set up as its own documentation does it. */
export interface Peer {
  name: string;
  /** Packages with exact versions, the first of which gives the version. */
  packages: Record<string, string>;
  /** Its configuration: texts by path. */
  files: Record<string, string>;
  /** Folder of the pages of agents. */
  pages: string;
  /** Scripts of `node_modules` that a build runs, each with its arguments. */
  commands: string[][];
  /** Folder of the finished site. */
  site: string;
  /** Folders in which a build keeps something for the next. */
  caches: string[];
}

/** Sets a peer up in a folder, with a page of every agent. */
export async function peerBuilder(
  peer: Peer,
  { agents, changed }: Workload,
  folder: string,
): Promise<Builder> {
  await mkdir(folder, { recursive: true });
  await installPackages(folder, peer.packages);
  await writeFiles(folder, peer.files);
  const pathOf = (slug: string) => `${peer.pages}/${slug}.md`;
  await writeFiles(folder, Object.fromEntries(agents.map((agent) => [pathOf(agent.slug), peerPage(agent)])));
  const site = join(folder, peer.site);
  return {
    name: `${peer.name} ${Object.values(peer.packages)[0]!}`,
    site,
    commands: peer.commands.map(([script, ...args]) => ({
      program: process.execPath,
      args: [join(folder, 'node_modules', script!), ...args],
      folder,
      env: shellEnvironment({ ASTRO_TELEMETRY_DISABLED: '1' }),
    })),
    file: join(folder, pathOf(changed.slug)),
    async forget() {
      for (const kept of [site, ...peer.caches.map((cache) => join(folder, cache))])
        await rm(kept, { recursive: true, force: true });
    },
  };
}
