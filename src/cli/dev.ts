import { dev as serve } from 'astro';
import { enterProject, prepareAstro, projectRoot } from './project.ts';

/** Serves the site while agents are written: pages and search follow the files. Runs until it is stopped. */
export async function dev({ port }: { port?: number | undefined }): Promise<number> {
  prepareAstro();
  enterProject();
  await serve({ root: projectRoot, ...(port === undefined ? {} : { server: { port } }) });
  // The server keeps the process alive.
  return 0;
}
