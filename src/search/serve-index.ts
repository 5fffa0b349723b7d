import { setTimeout } from 'node:timers/promises';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Catalog } from '../catalog/load.ts';
import { currentReading, onReading } from '../catalog/reading.ts';
import { startIndexer, type Indexer } from './index-elsewhere.ts';
import { indexInput } from './index-input.ts';
import type { IndexFile } from './pagefind-files.ts';

type Index = Promise<ReadonlyMap<string, IndexFile>>;

/**
 * Serves a search index of the agents folder under `pagefind/` of a dev server: built when it is first asked for, and
 * from then on whenever a file has changed.
 */
export function serveIndex(server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const indexes = new WeakMap<Catalog, Index>();
  let indexer: Indexer | undefined;
  const current = async () => {
    const { catalog } = await currentReading();
    const known = indexes.get(catalog);
    if (known) return known;
    indexer ??= startIndexer({ isFollowing: true });
    const building = indexer
      .index(indexInput(catalog))
      .then((files) => new Map(files.map((file) => [file.path, file])));
    indexes.set(catalog, building);
    building.catch((cause: unknown) => {
      logger.error(String(cause));
      indexes.delete(catalog);
      indexer = undefined;
    });
    return building;
  };
  let isBuilding = false;
  onReading(async () => {
    if (indexer === undefined || isBuilding) return;
    isBuilding = true;
    try {
      // The author looks at a page first.
      await setTimeout(80);
      // What was saved meanwhile is one more index, however often it was saved.
      while (!indexes.has((await currentReading()).catalog)) await current();
    } catch {
      // It was said; who asks next tries again.
    } finally {
      isBuilding = false;
    }
  });
  server.middlewares.use((request, response, next) => {
    const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
    if (path === undefined) return next();
    current().then(
      (files) => {
        const file = files.get(decodeURIComponent(path));
        if (!file) return next();
        response.setHeader('content-type', typeOf(path));
        response.setHeader('cache-control', 'no-store');
        response.end(file.content);
      },
      (cause: unknown) => {
        response.statusCode = 500;
        response.end(String(cause));
      },
    );
  });
}

function typeOf(path: string): string {
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
