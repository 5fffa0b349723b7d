import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addTime } from '../cache/stopwatch.ts';
import { currentReading } from '../catalog/reading.ts';
import { placeIn } from '../files/place.ts';
import { startIndexer } from '../search/index-elsewhere.ts';
import { indexInput } from '../search/index-input.ts';
import type { IndexFile } from '../search/pagefind-files.ts';
import { serveIndex } from '../search/serve-index.ts';

/** Builds the search index while pages are printed, and serves one that follows the files in `npm run dev`. */
export default function searchIndex(): AstroIntegration {
  let indexing: Promise<IndexFile[]> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        serveIndex(server, logger);
      },
      // Long before the first page is printed.
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const began = performance.now();
        const indexer = startIndexer();
        indexing = indexer
          .index(indexInput((await currentReading()).catalog))
          .finally(() => addTime('index', performance.now() - began));
        indexer.close();
        // Whoever waits for it at the end is told; until then nobody does.
        indexing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const place = placeIn(join(fileURLToPath(dir), 'pagefind'));
        // One by one a thread would take longer to be asked for each than the file to be written.
        for (const { path, content } of await indexing!) place(path, (file) => writeFileSync(file, content));
      },
    },
  };
}
