import type { Loader, LoaderContext } from 'astro/loaders';
import { agentsFolder, isWithin } from './folder.ts';
import { loadCatalog, type Catalog } from './load.ts';
import { escapeControls, formatProblem } from './report.ts';

/** What the entry `catalog` holds: everything but the agents, and how many there are. */
export type StoredCatalog = Omit<Catalog, 'agents'> & {
  count: number;
  /** Paths, as shown to people, of the files that were saved last while the site is served by `npm run dev`. */
  saved: string[];
};

/**
 * Loaders of the two collections: every agent by its slug, and one entry `catalog` with the settings, all
 * problems and the number of agents.
 * They share one reading of the folder, also when files change in `npm run dev`.
 */
export function catalogLoaders(): { agents: Loader; catalog: Loader } {
  const folder = agentsFolder();
  const fill = new Map<string, (catalog: Catalog) => void>();
  let reading: Promise<Catalog> | undefined;
  let saved: string[] = [];

  const loader = (name: string, print: (catalog: Catalog, context: LoaderContext) => void): Loader => ({
    name: `${name}-loader`,
    async load(context) {
      fill.set(name, (catalog) => print(catalog, context));
      print(await (reading ??= loadCatalog(folder)), context);
      if (name === 'agents') watch(context, (await reading).folders);
    },
  });

  /** Reads the folder again a moment after a file changes, so that a burst of changes is one reading. */
  function watch({ watcher, logger }: LoaderContext, folders: readonly string[]): void {
    if (!watcher) return;
    let timer: NodeJS.Timeout | undefined;
    const changed = new Set<string>();
    watcher.add([...folders]);
    watcher.on('all', (_event, path) => {
      if (!isWithin(path, folders)) return;
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        reading = loadCatalog(folder);
        reading.then(
          (catalog) => {
            const known = [...catalog.agents.map(({ source }) => source), ...catalog.problems];
            const paths = new Set(known.map(({ path }) => path));
            saved = [...paths].filter((path) => [...changed].some((file) => file.endsWith(`/${path}`)));
            changed.clear();
            for (const print of fill.values()) print(catalog);
            for (const path of saved) {
              const own = catalog.problems.filter((one) => one.path === path);
              for (const one of own) logger.warn(formatProblem(one));
              if (own.length === 0) logger.info(`${escapeControls(path)}: nothing to mend`);
            }
          },
          (cause: unknown) => logger.error(String(cause)),
        );
      }, 30);
    });
  }

  return {
    agents: loader('agents', ({ agents }, { store }) => {
      store.clear();
      for (const agent of agents) store.set({ id: agent.slug, data: { ...agent } });
    }),
    catalog: loader('catalog', ({ agents, ...rest }, { store }) => {
      const stored: StoredCatalog = { ...rest, count: agents.length, saved };
      store.clear();
      store.set({ id: 'catalog', data: { ...stored } });
    }),
  };
}
