import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a reader opens by keyboard who loads an agent, and is led to the line that keeps a tool from it', async () => {
  // A smooth scroll to what is focused would be cut off by the next.
  const page = await visit(browser, `${inject('baseSite')}agents/terraform-reviewer/`, {
    reducedMotion: 'reduce',
  });
  const summary = page.locator('.loading summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  const row = page.locator('.loading dl > div', { hasText: 'OpenCode' });
  expect(await row.locator('.verdict').textContent()).toBe('Does not load');
  const link = row.getByRole('link', { name: 'line 9' });
  await link.focus();
  await page.keyboard.press('Enter');
  // The file is folded; a link into it opens it.
  await page.locator('.source-view[open]').waitFor();
  const line = page.locator('#line-9');
  expect(
    await line.evaluate((one) => one.nextSibling?.textContent ?? one.nextElementSibling?.textContent),
  ).toContain('color');
  await expect
    .poll(() => line.evaluate((one) => one.getBoundingClientRect().top), { timeout: 10_000 })
    .toBeLessThan(900);
});

test('who loads an agent can be read without JavaScript', async () => {
  const page = await visit(browser, `${inject('rootSite')}agents/terraform-reviewer/`, {
    javaScriptEnabled: false,
  });
  await page.locator('.loading summary').click();
  await page.getByRole('link', { name: 'Rules and their sources' }).click();
  await page.waitForURL('**/help/#tools');
  expect(await page.locator('#tools li').count()).toBe(8);
});
