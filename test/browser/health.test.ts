import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const places = '.rule-problems .places > li:visible';

test('an author narrows the problems down by keyboard, links to the view, and goes back', async () => {
  const page = await visit(browser, `${inject('baseSite')}health/`);
  const problems = page.locator(places);
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
  await page.locator('select[name="rule"]').selectOption('frontmatter-not-yaml');
  await page.waitForURL('**/health/?rule=frontmatter-not-yaml');
  expect(await problems.count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await problems.count()).toBe(all);
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('a team sees the problems of its folder alone, by rule and by file', async () => {
  const page = await visit(browser, `${inject('rootSite')}health/`);
  await page.getByLabel('File or folder').fill('Platform/');
  await expect.poll(() => new URL(page.url()).search).toBe('?path=Platform%2F');
  expect(await page.getByRole('status').textContent()).toMatch(/^2 of \d+ problems, in 1 file$/);
  expect(await page.locator(places).allTextContents()).toEqual([
    'agents/platform/backend-systems-engineer.md:2:7',
    'agents/platform/backend-systems-engineer.md:3:228',
  ]);
  expect(await page.locator('.file-table tbody tr:visible').count()).toBe(1);
  await page.locator('.file-table a:visible').click();
  await page.waitForURL('**/agents/backend-systems-engineer-platform/#problems');
});

test('a filter without a result says so, and a page explains all rules', async () => {
  const page = await visit(browser, `${inject('rootSite')}health/?severity=info&rule=agent-duplicate`);
  expect(await page.getByRole('status').textContent()).toBe('No problem is of this kind.');
  expect(await page.locator(places).count()).toBe(0);
  await page.getByRole('link', { name: 'All rules, with an example before and after' }).click();
  await page.waitForURL('**/health/rules/');
});

test.each([true, false])('a folded rule opens where an address names it (scripts: %s)', async (scripts) => {
  const page = await visit(browser, inject('rootSite'), { javaScriptEnabled: scripts });
  await page.route('**/health/', async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ body: html.replaceAll(/(<details class="rule-problems"[^>]*) open/g, '$1') });
  });
  await page.goto(`${inject('rootSite')}health/#frontmatter-not-yaml`);
  await page.locator('[data-code="frontmatter-not-yaml"] .places').first().waitFor();
  expect(await page.locator('.places:visible').count()).toBe(2);
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

test('without JavaScript every problem is there, and no filter', async () => {
  const page = await visit(browser, `${inject('rootSite')}health/?severity=error`, {
    javaScriptEnabled: false,
  });
  expect(await page.locator('health-filter form').isVisible()).toBe(false);
  expect(await page.locator('[data-severity="info"] .places > li').first().isVisible()).toBe(true);
});
