import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { IndexFile } from '../../../src/search/pagefind-files.ts';
import type { Answered } from './labelled.ts';
import type { bench } from './page.ts';

/** `page.ts` and what it imports as one script for the browser, small as the site ships it. */
export async function bundlePage(): Promise<IndexFile> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/page.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return { path: 'page.js', content: outputFiles[0]!.contents };
}

/** Opens an index in a page of its own, with nothing cached. */
export async function openPage(browser: Browser, url: string, index: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.addScriptTag({ url: `${url}bench/page.js`, type: 'module' });
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(
    ([address, isOwn]) =>
      (window as unknown as { bench: typeof bench }).bench.open(address as string, isOwn as boolean),
    [`/${index}/`, index === 'own'],
  );
  return page;
}

/** Asks queries one after the other in an opened page; `shown` is how many hits' texts are loaded. */
export function askPage(page: Page, queries: readonly string[], shown?: number): Promise<Answered[]> {
  return page.evaluate(
    ([all, most]) =>
      (window as unknown as { bench: typeof bench }).bench.run(all as string[], most as number | undefined),
    [[...queries], shown] as const,
  );
}
