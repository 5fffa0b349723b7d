import { dev as serve } from 'astro';
import { currentReading } from '../catalog/reading.ts';
import { enterProject, prepareAstro, projectRoot } from './project.ts';
import { summaryOf } from './summary.ts';

/** Serves the site while agents are written: pages and search follow the files. Runs until it is stopped. */
export async function dev({ port }: { port?: number | undefined }): Promise<number> {
  prepareAstro();
  enterProject();
  await serve({ root: projectRoot, ...(port === undefined ? {} : { server: { port } }) });
  const { catalog } = await currentReading();
  console.log(
    `${await summaryOf(catalog)} ${
      catalog.problems.length > 0
        ? 'The page /health/ lists them; of a file that you save they are told here.'
        : ''
    }`.trimEnd(),
  );
  // The server keeps the process alive.
  return 0;
}
