import type { Peer } from './peer.ts';

/** Starlight as `npm create astro` sets it up: its sidebar, its highlighter and its search. */
export const starlight: Peer = {
  name: 'Starlight',
  packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.4' },
  files: {
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({ integrations: [starlight({ title: 'Agents' })] });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.md': '---\ntitle: Agents\n---\n\nEvery agent stands in the sidebar.\n',
  },
  pages: 'src/content/docs/agents',
  commands: [['astro/bin/astro.mjs', 'build']],
  site: 'dist',
  caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
};
