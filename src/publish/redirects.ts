import type { Catalog } from '../catalog/load.ts';
import { slugIn } from '../catalog/permalinks.ts';
import { agentFiles } from './agent-files.ts';

/**
 * The file `_redirects` for hosts that read it (Netlify, Cloudflare Pages): a line for each address that moved, with and
 * without the slash at its end. Such a redirect keeps the fragment, and reaches machines that run no script. What is
 * gone has pages that say so and needs no line.
 * @param base the path below the site
 */
export function redirectLines({ links }: Catalog, base: string): string {
  const below = base.replace(/\/$/, '');
  const line = (from: string, to: string) => `${encodeURI(below + from)} ${encodeURI(below + to)} 301\n`;
  return links.former
    .flatMap((former) => {
      if (former.state !== 'moved') return [];
      const { address, to } = former;
      const files = address.startsWith('/agents/') ? agentFiles : [];
      return [
        line(address, to),
        line(address.slice(0, -1), to),
        ...files.map((path) => line(path(slugIn(address)), path(slugIn(to)))),
      ];
    })
    .join('');
}
