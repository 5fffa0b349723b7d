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

test('a filter without a result says so, and a page explains all rules', async () => {
  const page = await visit(browser, `${inject('rootSite')}health/?severity=info&rule=agent-duplicate`);
  const problems = page.locator('health-filter li[data-code]:visible');
  expect(await page.getByRole('status').textContent()).toBe(
    'No problem is of this severity and breaks this rule.',
  );
  expect(await problems.count()).toBe(0);
  await page.getByRole('link', { name: 'All rules, with an example before and after' }).click();
  await page.waitForURL('**/health/rules/');
});

test.each([360, 1440])('at %i px the code of a rule stands on a line of its own', async (width) => {
  const page = await visit(browser, `${inject('rootSite')}health/`, { viewport: { width, height: 800 } });
  const indents = await page
    .locator('a.rule-code')
    .evaluateAll((links) =>
      links.map((link) => link.getClientRects()[0]!.left - link.parentElement!.getBoundingClientRect().left),
    );
  expect(indents.length).toBeGreaterThan(0);
  expect(indents.every((indent) => Math.abs(indent) < 1)).toBe(true);
});

test.each(['rule=nonsense', 'severity=nonsense', 'severity=&rule='])(
  '%s narrows nothing down',
  async (search) => {
    const page = await visit(browser, `${inject('rootSite')}health/?${search}`);
    const chosen = await page
      .locator('health-filter select')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLSelectElement).selectedIndex));
    expect(chosen).toEqual([0, 0]);
    expect(await page.getByRole('status').textContent()).toMatch(/^(\d+) of \1 problems/);
  },
);

test('without JavaScript the whole list is there, and no filter', async () => {
  const page = await visit(browser, `${inject('rootSite')}health/?severity=error`, {
    javaScriptEnabled: false,
  });
  expect(await page.locator('health-filter form').isVisible()).toBe(false);
  expect(await page.locator('health-filter li[data-code][data-severity="info"]').first().isVisible()).toBe(
    true,
  );
});
