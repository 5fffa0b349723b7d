import { resolve } from 'node:path';
import { agentsFolder } from '../catalog/folder.ts';
import { publishedAt, readSettings } from '../catalog/settings.ts';
import { build, type BuildOptions } from './build.ts';
import { projectRoot } from './project.ts';

/** Builds the site and serves it until it is stopped. Returns the exit status of a build that failed. */
export async function start({
  port,
  ...options
}: BuildOptions & { port?: number | undefined }): Promise<number> {
  const outDir = resolve(options.outDir);
  const status = await build(options);
  if (status !== 0) return status;
  // Loading Astro takes longer than a build of what has not changed.
  const { preview } = await import('astro');
  const server = await preview({
    root: projectRoot,
    outDir,
    logLevel: 'error',
    ...(port === undefined ? {} : { server: { port } }),
  });
  const { settings } = await readSettings(agentsFolder());
  const { base } = publishedAt(settings);
  console.log(`Serving http://${server.host ?? 'localhost'}:${server.port}${base} (Ctrl C stops it)`);
  await server.closed();
  return 0;
}
