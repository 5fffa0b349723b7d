// What Astro bundles instead of its own way in: the pages, for whoever prints them. Only `bundle-process.ts` names this file.
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { Pages } from './pages.ts';

const app = createApp({ streaming: false });

/** All pages of the catalog that this process has read. */
export const pages: Pages = {
  list: () => new StaticPaths(app).getAll(),
  answer: ({ route }, url) => app.render(new Request(url), { routeData: route }),
};
