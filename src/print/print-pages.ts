import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addTime, timeSpent } from '../cache/stopwatch.ts';
import { placeIn } from '../files/place.ts';
import { serverFolder, type Bundle } from './bundle.ts';
import { withOwnHashes } from './page-policy.ts';
import type { Page, Pages } from './pages.ts';

/** How many pages are under way at once: one that waits for its code to be coloured does not hold up the others. */
const atOnce = 8;

/**
 * Prints the pages of the catalog that this process has read.
 * @param folder absolute path of the folder of the site
 * @param there paths below it of files that are there already
 * @throws where a page fails; the terminal says why
 */
export async function printPages(
  bundle: Bundle,
  folder: string,
  at: { site?: string | undefined; base: string },
  there: ReadonlySet<string>,
): Promise<void> {
  const began = performance.now();
  const rendered = timeSpent().get('render') ?? 0;
  const pages = await openPages(join(bundle.folder, serverFolder));
  const place = placeIn(folder);
  const left = missing(await pages.list(), there).values();
  const work = async () => {
    for (const page of left) {
      const content = await contentOf(pages, page, at);
      if (content !== undefined) place(fileOf(page), (file) => writeFileSync(file, content));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  addTime('print', performance.now() - began - ((timeSpent().get('render') ?? 0) - rendered));
}

async function openPages(server: string): Promise<Pages> {
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry'));
  const { pages } = (await import(pathToFileURL(join(server, entry!)).href)) as { pages: Pages };
  return pages;
}

/** The pages whose files are not there; of two with one file the first, since Astro names the more exact route first. */
function missing(pages: readonly Page[], there: ReadonlySet<string>): Page[] {
  const taken = new Set(there);
  return pages.filter((page) => !taken.has(fileOf(page)) && taken.add(fileOf(page)));
}

/** What is written for a page; undefined for an answer without a body. */
async function contentOf(
  pages: Pages,
  page: Page,
  at: { site?: string | undefined; base: string },
): Promise<string | Uint8Array | undefined> {
  const url = addressOf(page, at);
  const answer = await pages.answer(page, url);
  if (answer.status !== (page.pathname === '/404' ? 404 : 200))
    throw new Error(`${url.pathname} could not be printed (${answer.status}).`);
  if (answer.headers.get('content-type')?.startsWith('text/html')) return withOwnHashes(await answer.text());
  return answer.body ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}

/** Where a page is asked for: with a slash at the end, but for names with an ending. */
function addressOf(
  { pathname, route }: Page,
  { site = 'http://localhost', base }: { site?: string | undefined; base: string },
): URL {
  const path = pathname.replace(/^\/|\/$/g, '');
  const isFile = route.type === 'endpoint' && /\.[^/]+$/.test(path);
  return new URL(`${base.replace(/\/?$/, '/')}${encodeURI(path)}${isFile || path === '' ? '' : '/'}`, site);
}

/** Where a page stands below the folder of the site. */
function fileOf({ pathname, route }: Page): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path === '' ? '' : `${path}/`}index.html`;
}
