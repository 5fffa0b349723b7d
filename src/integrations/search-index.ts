import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentReading } from '../catalog/reading.ts';
import { buildIndex, closeIndexer } from '../search/build-index.ts';
import { serveIndex } from '../search/serve-index.ts';

/** Writes the search index after a build, and serves one that follows the files in `npm run dev`. */
export default function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        serveIndex(server, logger);
      },
      'astro:build:done': async ({ dir }) => {
        const files = await buildIndex((await currentReading()).catalog);
        await closeIndexer();
        for (const { path, content } of files) {
          const file = join(fileURLToPath(dir), 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
      },
    },
  };
}
