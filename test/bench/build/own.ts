import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shellEnvironment } from '../../support/command.ts';
import type { Builder } from './builder.ts';
import type { Workload } from './workload.ts';

interface Manifest {
  version: string;
  /** `node` with its options, and what it runs. */
  scripts: { build: string };
}

/**
 * The project itself, with a cache of its own.
 * @param folder where the site and the cache go
 * @param address where the site is published, if it is: it draws a picture of every agent then
 */
export async function ownBuilder(workload: Workload, folder: string, address?: string): Promise<Builder> {
  await mkdir(folder, { recursive: true });
  const { version, scripts } = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
  const [, ...script] = scripts.build.split(' ');
  const [built, cache] = [join(folder, 'site'), join(folder, 'cache')];
  const { SITE, BASE, ...env } = shellEnvironment({
    AGENTS_DIR: workload.folder,
    AGENT_CATALOG_CACHE: cache,
  });
  return {
    name: `Agent Catalog ${version}${address === undefined ? '' : ', with pictures'}`,
    site: built,
    commands: [
      {
        program: process.execPath,
        args: [...script, '--outDir', built],
        folder: process.cwd(),
        env: address === undefined ? env : { ...env, SITE: address },
      },
    ],
    file: workload.changed.source.file,
    async forget() {
      for (const kept of [built, cache]) await rm(kept, { recursive: true, force: true });
    },
  };
}
