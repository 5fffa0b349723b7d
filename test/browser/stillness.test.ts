import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Layout shift below this rounds to nothing where it is judged. */
const least = 0.001;

const visits: [path: string, width: number][] = [
  ['', 412],
  ['', 1280],
  ['agents/code-reviewer/', 412],
  ['agents/code-reviewer/', 1280],
  ['health/', 412],
];

/** Keeps what moves on the pages that are opened from now on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
  );
}

test.each(visits)('nothing moves on /%s when its scripts come late, %i px wide', async (path, width) => {
  const page = await visit(browser, `${inject('rootSite')}${path}`, { viewport: { width, height: 823 } });
  let released: Promise<void> | undefined;
  await page.route('**/*.js', async (route) => {
    await new Promise((come) => setTimeout(come, 500));
    // Scripts are what this is about: on a busy machine a font that comes late moves a line.
    await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loaded');
    released ??= page.evaluate(() => {
      (window as unknown as { shifts: number[] }).shifts.length = 0;
    });
    await released;
    await route.continue();
  });
  await watchShifts(page);
  await page.reload({ waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  expect(await shiftsOf(page)).toBeLessThan(least);
});

test.each(visits)('nothing moves on /%s when its fonts come late, %i px wide', async (path, width) => {
  const context = await browser.newContext({ viewport: { width, height: 823 } });
  const page = await context.newPage();
  let painted = false;
  await page.route('**/*.woff2', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    painted = true;
    await route.continue();
  });
  await watchShifts(page);
  await page.goto(`${inject('rootSite')}${path}`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  expect(painted).toBe(true);
  expect(await shiftsOf(page)).toBeLessThan(least);
  await context.close();
});
