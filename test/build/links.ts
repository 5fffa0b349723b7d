import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Finds every link, script, style, image and form of a site that leads nowhere: a missing file, or a missing fragment.
 * Addresses of other sites are not asked for.
 */
export async function findBrokenLinks(folder: string, base: string): Promise<string[]> {
  const files = new Set(
    (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/')),
  );
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const html = new Map<string, string>();
  for (const page of pages) html.set(page, await readFile(join(folder, page), 'utf8'));
  const ids = new Map(
    [...html].map(([page, text]) => [
      page,
      new Set([...text.matchAll(/ id="([^"]*)"/g)].map((match) => decode(match[1]!))),
    ]),
  );

  const broken: string[] = [];
  for (const [page, text] of html) {
    const own = new URL(page.replace(/index\.html$/, ''), `http://site${base}`);
    const outside = text
      .replace(/<template[\s\S]*?<\/template>/g, '')
      // What a script writes is no link of the page.
      .replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
    for (const match of outside.matchAll(/ (?:href|src|action|data-index|data-home|data-from)="([^"]*)"/g)) {
      const target = new URL(decode(match[1]!), own);
      if (target.origin !== own.origin) continue;
      if (!target.pathname.startsWith(base)) {
        broken.push(`${page}: ${match[1]} is outside ${base}`);
        continue;
      }
      const path = decodeURIComponent(target.pathname.slice(base.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (!files.has(file)) broken.push(`${page}: ${match[1]} has no page`);
      else if (fragment && ids.has(file) && !ids.get(file)!.has(fragment))
        broken.push(`${page}: ${match[1]} has no such fragment`);
    }
  }
  return [...new Set(broken)];
}

function decode(html: string): string {
  return html
    .replace(/&(?:amp|#38|#x26);/g, '&')
    .replace(/&(?:quot|#34|#x22);/g, '"')
    .replace(/&#39;|&#x27;/g, "'");
}
