import { countProblems } from '../catalog/report.ts';
import { getCatalog } from './catalog.ts';
import { openSearchUrl } from './opensearch.ts';
import { to } from './urls.ts';
import { plural } from './words.ts';

/** What a page says about itself. */
export interface PageInfo {
  /** Title of the page; the home page has none of its own. */
  title?: string | undefined;
  description?: string | undefined;
  noindex?: boolean | undefined;
  /** Where the page is now, with the base: readers are sent there. */
  movedTo?: string | undefined;
}

/** What header, footer and head of every page print. */
export interface SiteInfo {
  name: string;
  documentTitle: string;
  description: string;
  /** Absolute address of the page, where the site is known; of a page that moved, its new address in any case. */
  canonical?: string | undefined;
  home: string;
  health: { href: string; label: string };
  help: string;
  favicon: string;
  /** Address of the OpenSearch description, where the site is known. */
  openSearch?: string | undefined;
  /** Address of the search script of Pagefind. */
  searchIndex: string;
  /** `22 agents`. */
  agents: string;
  repository?: string | undefined;
}

/** Gathers what every page prints around its content. */
export async function getSiteInfo(page: PageInfo, site: URL | undefined, url: URL): Promise<SiteInfo> {
  const { settings, agents, problems } = await getCatalog();
  const { error, warning } = countProblems(problems);
  return {
    name: settings.title,
    documentTitle: page.title === undefined ? settings.title : `${page.title} · ${settings.title}`,
    description: page.description ?? settings.description,
    // A page that moved names its new address, if need be without the site.
    canonical: site ? new URL(page.movedTo ?? url.pathname, site).href : page.movedTo,
    home: to(''),
    health: { href: to('health/'), label: error + warning > 0 ? `Health (${error + warning})` : 'Health' },
    help: to('help/'),
    favicon: to('favicon.svg'),
    openSearch: site && openSearchUrl(),
    searchIndex: to('pagefind/pagefind.js'),
    agents: plural(agents.length, 'agent'),
    repository: settings.repository,
  };
}
