import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { isWithin } from '../catalog/folder.ts';
import { currentReading, readAgain, type Reading } from '../catalog/reading.ts';
import { tellProblems } from './tell-problems.ts';

/** How long no file may change, in ms, until the folder is read: a burst of changes is one reading. */
const burst = 30;
/** How long no file may change, in ms, until problems are told: what is half written is no mistake. */
const quiet = 500;

/** Reads the folder again when a file changes in `npm run dev`, and says what is wrong since. */
export default function followAgents(): AstroIntegration {
  return {
    name: 'follow-agents',
    hooks: {
      'astro:server:setup': ({ server, logger }) => follow(server, logger),
    },
  };
}

/** Reads the folder again a moment after a file changes. The pages follow at once, the terminal when it is quiet. */
async function follow(server: ViteDevServer, logger: AstroIntegrationLogger): Promise<void> {
  const { catalog } = await currentReading();
  const tell = tellWhenQuiet(tellProblems(catalog), logger);
  let { folders } = catalog;
  let timer: NodeJS.Timeout | undefined;
  // One reading after another: one that began before a save must not end after the one that knows of it.
  let turn = Promise.resolve();
  const changed = new Set<string>();
  server.watcher.add(folders);
  server.watcher.on('all', (event, path) => {
    if (!isWithin(path, folders)) return;
    // The watcher forgets a folder that goes; asked for one that is not there, it waits for it.
    if (event === 'unlinkDir' && folders.includes(path)) server.watcher.add(path);
    changed.add(path);
    tell.hold();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      turn = turn
        .then(() => readAgain(files))
        .then(
          (reading) => {
            const known = folders;
            folders = reading.catalog.folders;
            server.watcher.add(folders.filter((folder) => !known.includes(folder)));
            reload(server);
            tell.later(reading);
          },
          (cause: unknown) => logger.error(String(cause)),
        );
    }, burst);
  });
}

/** Tells of the last of some readings, once no file has changed for a while. */
function tellWhenQuiet(tell: ReturnType<typeof tellProblems>, logger: AstroIntegrationLogger) {
  let timer: NodeJS.Timeout | undefined;
  const saved = new Set<string>();
  /** Says nothing until the next reading. */
  const hold = () => clearTimeout(timer);
  const later = (reading: Reading) => {
    for (const path of reading.saved) saved.add(path);
    hold();
    timer = setTimeout(() => {
      const { problems, mended } = tell({ ...reading, saved: [...saved] });
      saved.clear();
      for (const line of problems) logger.warn(line);
      for (const line of mended) logger.info(line);
    }, quiet);
  };
  return { hold, later };
}

/** Makes the server forget which pages there are, and open pages load anew. */
function reload({ environments }: ViteDevServer): void {
  // The event by which Astro itself says that its content changed.
  for (const one of Object.values(environments)) one.hot.send('astro:content-changed', {});
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}
