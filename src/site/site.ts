import type { Agent } from '../catalog/agent.ts';
import { listKinds } from '../catalog/lists.ts';
import type { Problem } from '../catalog/problems.ts';
import { countProblems } from '../catalog/report.ts';
import { getCatalog } from './catalog.ts';
import { feedType, feedUrl } from './feed.ts';
import { listTitles } from './list-index.ts';
import { openSearchUrl } from './opensearch.ts';
import { oembedUrl, socialImageUrl, to } from './urls.ts';
import { plural } from './words.ts';

/** What a page says about itself. */
export interface PageInfo {
  /** Title of the page; the home page has none of its own. */
  title?: string | undefined;
  description?: string | undefined;
  noindex?: boolean | undefined;
  /** Where the page is now, with the base: readers are sent there. */
  movedTo?: string | undefined;
  /** The agent the page is of, for link previews. */
  agent?: { slug: string; title: string } | undefined;
  /** The same in other forms. */
  alternates?: Alternate[] | undefined;
  /** JSON-LD, ready to stand in a script element. */
  structuredData?: string | undefined;
}

/** Another form of a page, or of all of them. */
export interface Alternate {
  type: string;
  title: string;
  href: string;
}

/** What header, footer and head of every page print. */
export interface SiteInfo {
  name: string;
  documentTitle: string;
  description: string;
  /** Absolute address of the page, where the site is known; of a page that moved, its new address in any case. */
  canonical?: string | undefined;
  home: string;
  /** The page of problems; `count` of errors and warnings, if there are any. */
  health: { href: string; label: string; count?: number | undefined };
  /** Ways to agents beside search. */
  lists: { href: string; label: string }[];
  help: string;
  favicon: string;
  /** Address of the OpenSearch description, where the site is known. */
  openSearch?: string | undefined;
  /** Other forms of the page, then those of the whole catalog. */
  alternates: Alternate[];
  /** Address of the first file of the search index. */
  searchIndex: string;
  /** `22 agents`. */
  agents: string;
  repository?: string | undefined;
  /** How the page is shown where somebody links to it; absolute addresses, so only where the site is known. */
  preview?: LinkPreview | undefined;
}

/** What other sites show of a page. */
export interface LinkPreview {
  oembed: string;
  image?: { url: string; alt: string } | undefined;
}

/** Gathers what every page prints around its content. */
export async function getSiteInfo(page: PageInfo, site: URL | undefined, url: URL): Promise<SiteInfo> {
  const { settings, agents, problems } = await getCatalog();
  const bad = badIn(problems);
  return {
    name: settings.title,
    documentTitle: page.title === undefined ? settings.title : `${page.title} · ${settings.title}`,
    description: page.description ?? settings.description,
    canonical: canonicalOf(page, site, url),
    home: to(''),
    health: { href: to('health/'), label: 'Health', count: bad || undefined },
    lists: [
      ...listKinds.map((kind) => ({ href: to(`${kind}/`), label: listTitles[kind] })),
      { href: to('compare/'), label: 'Compare' },
    ],
    help: to('help/'),
    favicon: to('favicon.svg'),
    openSearch: site && openSearchUrl(),
    alternates: [...(page.alternates ?? []), ...wholeCatalog(agents, settings.title, site)],
    searchIndex: to('pagefind/pagefind-entry.json'),
    agents: plural(agents.length, 'agent'),
    repository: settings.repository,
    preview: site && page.agent && getPreview(page.agent, site, settings.socialImages),
  };
}

const counted = new WeakMap<readonly Problem[], number>();

/** Number of errors and warnings; counted once for all pages. */
function badIn(problems: readonly Problem[]): number {
  const known = counted.get(problems);
  if (known !== undefined) return known;
  const { error, warning } = countProblems(problems);
  counted.set(problems, error + warning);
  return error + warning;
}

function getPreview(
  { slug, title }: { slug: string; title: string },
  site: URL,
  hasImages: boolean,
): LinkPreview {
  return {
    oembed: new URL(oembedUrl(slug), site).href,
    image: hasImages
      ? { url: new URL(socialImageUrl(slug), site).href, alt: `${title}: what this agent is for` }
      : undefined,
  };
}

/** A page that moved names its new address, if need be without the site; any other that is not to be found, none. */
function canonicalOf({ movedTo, noindex }: PageInfo, site: URL | undefined, url: URL): string | undefined {
  if (movedTo !== undefined) return site ? new URL(movedTo, site).href : movedTo;
  return noindex || !site ? undefined : new URL(url.pathname, site).href;
}

function wholeCatalog(agents: readonly Agent[], title: string, site: URL | undefined): Alternate[] {
  const feed = feedUrl(agents, site?.href);
  return [
    ...(feed === undefined ? [] : [{ type: feedType, title: `${title}: what is new`, href: feed }]),
    { type: 'text/plain', title: `${title} for language models`, href: to('llms.txt') },
    { type: 'application/json', title: `${title} as data`, href: to('agents.json') },
  ];
}
