import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(['rootSite', 'baseSite'] as const)('on the %s', (site) => {
  test('the file is copied and downloaded byte for byte', async () => {
    const page = await visit(browser, `${inject(site)}agents/backend-systems-engineer/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const source = await readFile('agents/backend/backend-systems-engineer.md');
    await page.getByRole('button', { name: 'Copy the file' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(source.toString());
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('backend-systems-engineer.md');
    expect(Buffer.compare(await readFile(await download.path()), source)).toBe(0);
  });

  test('a long file is whole once it is opened, though its page does not hold all of it', async () => {
    const page = await visit(browser, `${inject(site)}agents/backend-systems-engineer/`);
    const source = await readFile('agents/backend/backend-systems-engineer.md', 'utf8');
    const shown = () => page.locator('.source-view pre').textContent();
    expect((await shown())!.length).toBeLessThan(source.length);
    expect(source.startsWith((await shown())!)).toBe(true);
    await page.locator('.source-view summary').click();
    await expect.poll(shown).toBe(source);
    expect(await page.locator('rest-of-file').count()).toBe(0);
  });

  test('a chosen theme holds on the next page', async () => {
    const page = await visit(browser, inject(site), { colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('button', { name: /^Theme/ }).click();
    expect(await page.getByRole('button', { name: 'Theme: dark' }).count()).toBe(1);
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(`${inject(site)}health/`);
    expect(await background()).toBe(dark);
  });
});

test('the rest of a file that cannot be loaded is a link, and is asked for again', async () => {
  const page = await visit(browser, `${inject('rootSite')}agents/backend-systems-engineer/`);
  const summary = page.locator('.source-view summary');
  const rest = page.locator('rest-of-file').getByRole('link', { name: 'the file' });
  await page.route('**/backend-systems-engineer.md', (route) => route.fulfill({ status: 404 }));
  const asked = page.waitForResponse('**/backend-systems-engineer.md');
  await summary.click();
  await asked;
  expect(await rest.isVisible()).toBe(true);
  await page.unroute('**/backend-systems-engineer.md');
  await summary.click();
  await summary.click();
  await rest.waitFor({ state: 'detached' });
});

test('agents that share a name link to each other', async () => {
  const page = await visit(browser, `${inject('rootSite')}agents/backend-systems-engineer/`);
  await page.locator('.namesakes a').click();
  await page.waitForURL(/agents\/backend-systems-engineer-platform\/$/);
});

test('every page can be read without JavaScript', async () => {
  const page = await visit(browser, inject('rootSite'), { javaScriptEnabled: false });
  expect(await page.locator('.agent-card').count()).toBe(22);
  await page.locator('.agent-card a').first().click();
  await page.waitForURL(/agents\/api-contract-designer\/$/);
  expect(await page.locator('h1').textContent()).toBe('API contract designer');
  expect(await page.locator('button:visible').count()).toBe(0);
});
