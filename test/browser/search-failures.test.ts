// What a seeker sees when search cannot work: what failed, and the list of every agent.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const status = (page: Page) => page.locator('[data-status]').textContent();
const hits = (page: Page) => page.locator('[data-hits] > li');

/** Opens a page in a context of its own after something was broken. */
async function open(path: string, breaking: (page: Page, context: BrowserContext) => Promise<unknown>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await breaking(page, context);
  await page.goto(`${inject('rootSite')}${path}`);
  return { page, context, errors };
}

const missing = { status: 404, contentType: 'text/html', body: '<!doctype html><title>Not found</title>' };
/** What a server answers that has a page for every address. */
const instead = { ...missing, status: 200 };

const failures: Record<string, { breaking: (page: Page) => Promise<unknown>; words: RegExp }> = {
  'the whole index is missing': {
    breaking: (page) => page.route('**/pagefind/**', (route) => route.fulfill(missing)),
    words: /^The search index of this site is missing\./,
  },
  'the entry is missing': {
    breaking: (page) => page.route('**/pagefind-entry.json*', (route) => route.fulfill(missing)),
    words: /^The search index of this site is missing\./,
  },
  'the entry is there and its list of pages is not': {
    breaking: (page) => page.route('**/*.pf_meta', (route) => route.fulfill(missing)),
    words: /^The search index of this site is incomplete\./,
  },
  'the entry is there and the chunks are not': {
    breaking: (page) => page.route('**/*.pf_index', (route) => route.fulfill(missing)),
    words: /^The search index of this site is incomplete\./,
  },
  'a page comes in the place of a chunk': {
    breaking: (page) => page.route('**/*.pf_index', (route) => route.fulfill(instead)),
    words: /^The search index of this site is incomplete\./,
  },
  'the words are not there': {
    breaking: (page) => page.route('**/words.json', (route) => route.fulfill(missing)),
    words: /^The search index of this site is incomplete\./,
  },
  'what was found is not there': {
    breaking: (page) => page.route('**/*.pf_fragment', (route) => route.fulfill(missing)),
    words: /^The search index of this site is incomplete\./,
  },
};

describe.each(Object.entries(failures))('when %s', (_name, { breaking, words }) => {
  test('it is said, and every agent stays in reach', async () => {
    const { page, context, errors } = await open('?q=review', breaking);
    await expect.poll(() => status(page), { timeout: 20_000 }).toMatch(words);
    expect(await page.locator('.agent-card').first().isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('kubernetes');
    await expect.poll(() => status(page), { timeout: 20_000 }).toMatch(words);
    // What failed does not come back as an answer, and a filter is as honest.
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => status(page)).toBe('22 agents');
    expect(errors).toEqual([]);
    await context.close();
  });
});

test('the dialog says what failed, and leads to every agent', async () => {
  const { page, context } = await open('help/', failures['the whole index is missing']!.breaking);
  await page.keyboard.press('/');
  await page.keyboard.type('review');
  await expect.poll(() => status(page)).toMatch(/^The search index of this site is missing\./);
  await page.getByRole('link', { name: 'Every agent' }).click();
  await page.waitForURL(inject('rootSite'));
  await context.close();
});

/** Until its entry is asked for again, everything else of the index is gone. Says whether it was. */
async function replaceIndex(page: Page): Promise<() => boolean> {
  let isAsked = false;
  await page.route('**/*.pf_*', (route) => (isAsked ? route.fallback() : route.fulfill(missing)));
  await page.route('**/pagefind-entry.json*', (route) => {
    isAsked = true;
    return route.fallback();
  });
  return () => isAsked;
}

test('an index that a newer one has replaced is opened anew', async () => {
  const { page, context, errors } = await open('?q=review', async () => {});
  await hits(page).first().waitFor();
  const isOpenedAnew = await replaceIndex(page);
  await page.getByRole('searchbox').fill('kubernetes');
  await expect.poll(() => hits(page).first().locator('h2').textContent()).toBe('Kubernetes troubleshooter');
  expect(isOpenedAnew()).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});

test('in the dialog, too, an index that a newer one has replaced is opened anew', async () => {
  const { page, context } = await open('help/', async () => {});
  await page.keyboard.press('/');
  await page.keyboard.type('review');
  await hits(page).first().waitFor();
  await replaceIndex(page);
  await page.getByRole('combobox').or(page.getByRole('searchbox')).fill('kubernetes');
  await expect.poll(() => hits(page).first().textContent()).toContain('Kubernetes troubleshooter');
  await context.close();
});

test('who goes offline is told so, and searches again when back', async () => {
  const { page, context } = await open('?q=review', async () => {});
  await hits(page).first().waitFor();
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('kubernetes');
  await expect.poll(() => status(page), { timeout: 20_000 }).toMatch(/^(You are offline|\d+ agent)/);
  await page.getByRole('searchbox').fill('accessibility');
  await expect.poll(() => status(page), { timeout: 20_000 }).toMatch(/^You are offline/);
  expect(await page.locator('.agent-card').first().isVisible()).toBe(true);
  // What has come already is asked all the same.
  await page.getByRole('searchbox').fill('review');
  await hits(page).first().waitFor();
  await context.setOffline(false);
  await page.getByRole('searchbox').fill('kubernetes');
  await expect.poll(() => hits(page).first().locator('h2').textContent()).toBe('Kubernetes troubleshooter');
  await context.close();
});

test('an answer that a newer question has overtaken is never painted', async () => {
  const { page, context } = await open('', async (one) => {
    // The first hits come late: after those of the question that follows.
    let first = true;
    await one.route('**/*.pf_fragment', async (route) => {
      if (first) {
        first = false;
        await new Promise((resolve) => setTimeout(resolve, 1500));
      }
      await route.continue();
    });
  });
  await page.evaluate(() => {
    const painted: string[] = [];
    Object.assign(window, { painted });
    new MutationObserver(() =>
      painted.push(document.querySelector('[data-hits] h2')?.textContent ?? ''),
    ).observe(document.querySelector('[data-hits]')!, { childList: true });
  });
  await page.getByRole('searchbox').fill('accessibility auditor');
  await page.waitForRequest(/pf_fragment/);
  await page.getByRole('searchbox').fill('terraform reviewer');
  await expect.poll(() => hits(page).first().locator('h2').textContent()).toBe('Terraform reviewer');
  await page.waitForTimeout(2000);
  const painted = await page.evaluate(() => (window as unknown as { painted: string[] }).painted);
  expect(new Set(painted)).toEqual(new Set(['Terraform reviewer']));
  await context.close();
});

test('a search that takes its time says that it searches', async () => {
  const { page, context } = await open('', (one) =>
    one.route('**/*.pf_meta', async (route) => {
      await new Promise((done) => setTimeout(done, 2000));
      await route.continue();
    }),
  );
  await page.getByRole('searchbox').fill('kubernetes pods crash');
  await expect.poll(() => status(page)).toBe('Searching…');
  await hits(page).first().waitFor();
  expect(await status(page)).toMatch(/agents/);
  await context.close();
});
