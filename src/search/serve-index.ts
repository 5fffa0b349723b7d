import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { isWithin } from '../catalog/folder.ts';
import { loadCatalog } from '../catalog/load.ts';
import { buildIndex } from './build-index.ts';
import type { IndexFile } from './pagefind-files.ts';

/** Serves a search index of a folder under `pagefind/` of a dev server, built anew when a file of the folder changes. */
export function serveIndex(server: ViteDevServer, folder: string, logger: AstroIntegrationLogger): void {
  let index: Promise<Map<string, IndexFile>> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let folders = [folder];
  const build = () => {
    const building = loadCatalog(folder)
      .then((catalog) => {
        folders = catalog.folders;
        return buildIndex(catalog);
      })
      .then((files) => new Map(files.map((file) => [file.path, file])));
    building.catch((cause: unknown) => {
      logger.error(String(cause));
      if (index === building) index = undefined;
    });
    return building;
  };
  server.watcher.on('all', (_event, path) => {
    // Before anybody has searched there is nothing to keep up to date.
    if (!isWithin(path, folders) || index === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => (index = build()), 50);
  });
  server.middlewares.use((request, response, next) => {
    const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
    if (path === undefined) return next();
    (index ??= build()).then(
      (files) => {
        const file = files.get(decodeURIComponent(path));
        if (!file) return next();
        response.setHeader(
          'content-type',
          path.endsWith('.js')
            ? 'text/javascript'
            : path.endsWith('.json')
              ? 'application/json'
              : 'application/octet-stream',
        );
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
