// Files for the hosts of the site and for crawlers, which look for them at the root.

/**
 * `robots.txt`, which says where the sitemap is. Crawlers look for it at the root of a host only, so a site below a base has
 * none, and neither has one that does not know where it is published.
 */
export function robotsText(site: string | undefined, base: string): string | undefined {
  if (site === undefined || base !== '/') return undefined;
  return `User-agent: *\nDisallow:\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`;
}

/**
 * `_headers` for the hosts that honour it. Files of `_astro` are named by what they hold and so never change. What is made
 * for machines may be read by the scripts of any site: it is public, and no request with credentials is let through.
 * @param base begins and ends with `/`
 */
export function headersText(base: string): string {
  const rules: [string, string][] = [
    ['*', 'X-Content-Type-Options: nosniff'],
    ['_astro/*', 'Cache-Control: public, max-age=31536000, immutable'],
    ...[
      'agents.json',
      'agents/*',
      'schema/*',
      'links.json',
      'llms.txt',
      'llms-full.txt',
      'feed.xml',
      'embed.js',
      'oembed/*',
    ].map((path): [string, string] => [path, 'Access-Control-Allow-Origin: *']),
  ];
  return rules.map(([path, header]) => `${base}${path}\n  ${header}\n`).join('');
}
