import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('an author narrows the problems down by keyboard, links to the view, and goes back', async () => {
  const page = await visit(browser, `${inject('baseSite')}health/`);
  const problems = page.locator('health-filter li[data-code]:visible');
  const all = await problems.count();
  await page.getByLabel('Severity').focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL('**/health/?severity=error');
  const errors = await problems.count();
  expect(errors).toBeGreaterThan(0);
  expect(errors).toBeLessThan(all);
  expect(await page.getByRole('status').textContent()).toBe(`${errors} of ${all} problems, in 2 files`);
  await page.reload();
  expect(await problems.count()).toBe(errors);
  await page.goBack();
  await expect.poll(() => problems.count()).toBe(all);
  await page.locator('.data-table a[href*="rule="]').first().click();
  await page.waitForURL('**/health/?severity=*&rule=*#files');
  expect(await problems.count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await problems.count()).toBe(all);
  expect(new URL(page.url()).search).toBe('');
});

test('a rule that no problem breaks narrows nothing down', async () => {
  const page = await visit(browser, `${inject('rootSite')}health/?rule=nonsense`);
  expect(await page.getByRole('status').textContent()).toMatch(/^(\d+) of \1 problems/);
});

test('without JavaScript the whole list is there, and no filter', async () => {
  const page = await visit(browser, `${inject('rootSite')}health/?severity=error`, {
    javaScriptEnabled: false,
  });
  expect(await page.locator('health-filter form').isVisible()).toBe(false);
  expect(await page.locator('health-filter li[data-code][data-severity="info"]').first().isVisible()).toBe(
    true,
  );
});
