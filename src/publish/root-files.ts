// Files at the root of the site whose number depends on what is known, by their names without ending.
import type { Catalog } from '../catalog/load.ts';
import { openSearchDescription } from '../site/opensearch.ts';
import { to } from '../site/urls.ts';
import { atomFeed } from './feed.ts';
import { robotsText } from './host-files.ts';
import { llmsFullText, llmsText } from './llms.ts';
import { sitemapFiles } from './sitemap.ts';

/** The XML files: those that must name whole addresses are there only where the site is known. */
export function xmlFiles(catalog: Catalog, site: string | undefined): Map<string, string> {
  if (site === undefined) return new Map();
  const feed = atomFeed(catalog, site);
  return new Map([
    ['opensearch', openSearchDescription(catalog.settings, site)],
    ...(feed === undefined ? [] : [['feed', feed] as const]),
    ...sitemapFiles(catalog, site),
  ]);
}

/** The text files, each made when it is asked for. */
export function textFiles(catalog: Catalog, site: string | undefined): Map<string, () => string> {
  const robots = robotsText(site, to(''));
  return new Map([
    ['llms', () => llmsText(catalog, site)],
    ['llms-full', () => llmsFullText(catalog, site)],
    ...(robots === undefined ? [] : [['robots', () => robots] as const]),
  ]);
}
