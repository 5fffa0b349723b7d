import type { Browser } from 'playwright-core';
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

test.each([
  ['', 412],
  ['', 1280],
  ['agents/code-reviewer/', 412],
  ['agents/code-reviewer/', 1280],
  ['health/', 412],
])('nothing moves on /%s when its scripts come late, %i px wide', async (path, width) => {
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
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload({ waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(least);
});
