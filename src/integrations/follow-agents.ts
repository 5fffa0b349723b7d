import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { isWithin } from '../catalog/folder.ts';
import { currentReading, readAgain } from '../catalog/reading.ts';
import { tellProblems } from './tell-problems.ts';

/** Reads the folder again when a file changes in `npm run dev`, and says what is wrong since. */
export default function followAgents(): AstroIntegration {
  return {
    name: 'follow-agents',
    hooks: {
      'astro:server:setup': ({ server, logger }) => follow(server, logger),
    },
  };
}

/** Reads the folder again a moment after a file changes, so that a burst of changes is one reading. */
async function follow(server: ViteDevServer, logger: AstroIntegrationLogger): Promise<void> {
  const { catalog } = await currentReading();
  const tell = tellProblems(catalog);
  let { folders } = catalog;
  let timer: NodeJS.Timeout | undefined;
  // One reading after another: one that began before a save must not end after the one that knows of it.
  let turn = Promise.resolve();
  const changed = new Set<string>();
  server.watcher.add(folders);
  server.watcher.on('all', (_event, path) => {
    if (!isWithin(path, folders)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      turn = turn
        .then(() => readAgain(files))
        .then(
          (reading) => {
            folders = reading.catalog.folders;
            reload(server);
            const { problems, mended } = tell(reading);
            for (const line of problems) logger.warn(line);
            for (const line of mended) logger.info(line);
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
