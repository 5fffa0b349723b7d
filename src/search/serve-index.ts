import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Catalog } from '../catalog/load.ts';
import { currentReading } from '../catalog/reading.ts';
import { indexElsewhere } from './index-elsewhere.ts';
import { indexInput } from './index-input.ts';
import type { IndexFile } from './pagefind-files.ts';

type Index = Promise<ReadonlyMap<string, IndexFile>>;

/** Serves a search index of the agents folder under `pagefind/` of a dev server, built anew once a file has changed. */
export function serveIndex(server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const indexes = new WeakMap<Catalog, Index>();
  const current = async () => {
    const { catalog } = await currentReading();
    const known = indexes.get(catalog);
    if (known) return known;
    const building = indexElsewhere(indexInput(catalog)).then(
      (files) => new Map(files.map((file) => [file.path, file])),
    );
    indexes.set(catalog, building);
    building.catch((cause: unknown) => {
      logger.error(String(cause));
      indexes.delete(catalog);
    });
    return building;
  };
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
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
