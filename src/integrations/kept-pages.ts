import type { AstroIntegration } from 'astro';
import { addTime, timeSpent } from '../cache/stopwatch.ts';
import { withOwnHashes } from './page-policy.ts';

/**
 * Has Astro print only what is not there already, each page with a policy of its own.
 * @param restore writes what needs no printing into the folder of the site, and names the files
 */
export default function keptPages(restore: () => ReadonlySet<string>): AstroIntegration {
  return {
    name: 'kept-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const began = performance.now();
        let opened = began;
        let kept: ReadonlySet<string> = new Set();
        setPrerenderer((astro) => ({
          ...astro,
          name: 'kept-pages',
          async setup() {
            addTime('bundle', performance.now() - began);
            opened = performance.now();
            await astro.setup?.();
            // Before this, Astro empties the folder.
            kept = restore();
          },
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            return paths.filter(({ pathname }) => !filesOf(pathname).some((file) => kept.has(file)));
          },
          async render(...asked) {
            const answer = await astro.render(...asked);
            return answer instanceof Response
              ? ownPolicy(answer)
              : { ...answer, response: await ownPolicy(answer.response) };
          },
          async teardown() {
            addTime('print', performance.now() - opened - (timeSpent().get('render') ?? 0));
            await astro.teardown?.();
          },
        }));
      },
    },
  };
}

async function ownPolicy(answer: Response): Promise<Response> {
  const isPage = answer.headers.get('content-type')?.startsWith('text/html');
  return isPage ? new Response(withOwnHashes(await answer.text()), answer) : answer;
}

/** Where the answer to a path may be written, below the folder of the site. */
function filesOf(pathname: string): string[] {
  const path = pathname.replace(/^\/|\/$/g, '');
  return [path, path === '' ? 'index.html' : `${path}/index.html`];
}
