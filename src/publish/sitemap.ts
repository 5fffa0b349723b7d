// The sitemap: every page that stands for itself, which leaves out further pages of lists and pages of what is gone.
import { listKinds } from '../catalog/lists.ts';
import type { Catalog } from '../catalog/load.ts';
import { lastChange } from '../site/feed.ts';
import { getListPages } from '../site/list-page.ts';
import { agentUrl, to } from '../site/urls.ts';
import { escapeXml } from '../site/xml.ts';

/** The protocol allows 50,000 addresses a file. */
const mostAddresses = 40_000;

/** The files of the sitemap by name: the index, and the lists of addresses it names. They need to know the site. */
export function sitemapFiles(catalog: Catalog, site: string): Map<string, string> {
  const pages = addressesOf(catalog);
  const files = new Map<string, string>();
  for (let from = 0; from < pages.length; from += mostAddresses) {
    const urls = pages.slice(from, from + mostAddresses).map(({ path, date }) => {
      const changed = date === undefined ? '' : `<lastmod>${date}</lastmod>`;
      return `<url><loc>${escapeXml(new URL(path, site).href)}</loc>${changed}</url>`;
    });
    files.set(`sitemap-${files.size + 1}`, document('urlset', urls));
  }
  const parts = [...files.keys()].map(
    (name) => `<sitemap><loc>${escapeXml(new URL(to(`${name}.xml`), site).href)}</loc></sitemap>`,
  );
  return new Map([['sitemap-index', document('sitemapindex', parts)], ...files]);
}

function addressesOf(catalog: Catalog): { path: string; date?: string | undefined }[] {
  const lists = listKinds.flatMap((kind) => [
    to(`${kind}/`),
    ...getListPages(kind, catalog)
      .map(({ params }) => params.value)
      .filter((value) => !value.includes('/'))
      .map((value) => to(`${kind}/${value}/`)),
  ]);
  return [
    ...[to(''), ...lists, to('health/'), to('health/rules/'), to('help/')].map((path) => ({ path })),
    ...catalog.agents.map((agent) => ({ path: agentUrl(agent.slug), date: lastChange(agent) })),
  ];
}

function document(root: 'urlset' | 'sitemapindex', parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.join('\n')}
</${root}>
`;
}
