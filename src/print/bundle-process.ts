// A process of its own in which Astro bundles the pages: the other end of `bundle.ts`. The one that prints them needs
// neither Astro nor Vite, and has its memory for the agents.
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { clientFolder, serverFolder } from './bundle.ts';

const [folder = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = join(folder, clientFolder);

/** Has Astro bundle the pages with a way in of ours, and takes what it made before it is removed. It prints none. */
const takeBundle: AstroIntegration = {
  name: 'take-bundle',
  hooks: {
    'astro:build:setup': ({ updateConfig }) => {
      const input = fileURLToPath(new URL('./entry.ts', import.meta.url));
      updateConfig({ environments: { prerender: { build: { rolldownOptions: { input } } } } });
    },
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'take-bundle',
        setup: () => rename(join(outDir, '.prerender'), join(folder, serverFolder)),
        getStaticPaths: () => Promise.resolve([]),
        render: () => Promise.reject(new Error('Pages are printed by another process.')),
      }),
  },
};

await mkdir(outDir, { recursive: true });
await build({
  root,
  outDir,
  // Two builds at once must not share what Astro stores between its steps.
  cacheDir: join(folder, 'cache'),
  // What Vite stores is the same for every build, but not for `npm run dev`, which may run beside it.
  vite: { cacheDir: join(root, 'node_modules', '.vite-build') },
  logLevel: 'warn',
  integrations: [takeBundle],
});
// Astro leaves servers open that would keep the process alive.
process.exit();
