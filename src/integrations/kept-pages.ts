import type { AstroIntegration } from 'astro';
import { addTime, timeSpent } from '../cache/stopwatch.ts';

/** Prints pages anew only where they are not as they were in the last build. @param read by path below the folder of the site */
export default function keptPages(read: (path: string) => Promise<Buffer | undefined>): AstroIntegration {
  let base = '/';
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const began = performance.now();
        let opened = began;
        setPrerenderer((astro) => ({
          ...astro,
          name: 'kept-pages',
          async setup() {
            addTime('bundle', performance.now() - began);
            opened = performance.now();
            await astro.setup?.();
          },
          async teardown() {
            addTime('print', performance.now() - opened - (timeSpent().get('render') ?? 0));
            await astro.teardown?.();
          },
          async render(request, options) {
            const kept = await read(pathOf(request, base));
            return kept ? new Response(new Uint8Array(kept)) : astro.render(request, options);
          },
        }));
      },
    },
  };
}

/** Where the answer to a request is written, below the folder of the site. */
function pathOf({ url }: Request, base: string): string {
  const path = decodeURI(new URL(url).pathname.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
