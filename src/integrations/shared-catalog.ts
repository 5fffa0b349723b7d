import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { isWithin } from '../catalog/folder.ts';
import { currentReading, readAgain, type Reading } from '../catalog/reading.ts';
import { escapeControls, formatProblem } from '../catalog/report.ts';

/** Gives pages the catalog that this process has read, and in `npm run dev` reads the folder again when a file changes. */
export default function sharedCatalog(): AstroIntegration {
  return {
    name: 'shared-catalog',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [sharedModules()] } });
      },
      'astro:server:setup': ({ server, logger }) => follow(server, logger),
    },
  };
}

/** Keeps modules with a memory out of the bundles, so that pages share it with the command and the integrations. */
function sharedModules(): Plugin {
  const shared = ['catalog/reading.ts', 'markdown/highlight.ts'].map(
    (path) => new URL(`../${path}`, import.meta.url).href,
  );
  return {
    name: 'shared-modules',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/(?:reading|highlight)\.ts$/ },
      handler(id, importer) {
        const href = importer && new URL(id, pathToFileURL(importer)).href;
        return href && shared.includes(href) ? { id: href, external: true } : undefined;
      },
    },
  };
}

/** Reads the folder again a moment after a file changes, so that a burst of changes is one reading. */
async function follow(server: ViteDevServer, logger: AstroIntegrationLogger): Promise<void> {
  let { folders } = (await currentReading()).catalog;
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  server.watcher.add(folders);
  server.watcher.on('all', (_event, path) => {
    if (!isWithin(path, folders)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      readAgain(files).then(
        (reading) => {
          folders = reading.catalog.folders;
          reload(server);
          report(reading, logger);
        },
        (cause: unknown) => logger.error(String(cause)),
      );
    }, 30);
  });
}

/** Makes the server forget which pages there are, and open pages load anew. */
function reload({ environments }: ViteDevServer): void {
  // The event by which Astro itself says that its content changed.
  for (const one of Object.values(environments)) one.hot.send('astro:content-changed', {});
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function report({ catalog, saved }: Reading, logger: AstroIntegrationLogger): void {
  for (const path of saved) {
    const own = catalog.problems.filter((one) => one.path === path);
    for (const one of own) logger.warn(formatProblem(one));
    if (own.length === 0) logger.info(`${escapeControls(path)}: nothing to mend`);
  }
}
