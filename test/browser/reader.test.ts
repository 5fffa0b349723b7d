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
