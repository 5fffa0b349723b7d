import type { AstroIntegration } from 'astro';
import { serveIndex } from '../search/serve-index.ts';

/** Serves a search index that follows the files in `npm run dev`; that of a build is made beside it, by the command. */
export default function searchInDev(): AstroIntegration {
  return {
    name: 'search-in-dev',
    hooks: {
      'astro:server:setup': ({ server, logger }) => serveIndex(server, logger),
    },
  };
}
