import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a reader follows a mention there, and from who mentions whom back to the very section', async () => {
  const page = await visit(browser, `${inject('baseSite')}agents/docs-keeper/`);
  const mention = page.locator('#instructions a.words', { hasText: 'release-notes-writer' });
  expect(await mention.evaluate((link) => link.closest('code') !== null)).toBe(true);
  await mention.click();
  await page.waitForURL('**/docs/agents/agents/release-notes-writer/');
  const row = page.locator('#works-with li', { hasText: 'Docs keeper' }).first();
  expect(await row.locator('q').textContent()).toContain(
    'Release notes are written by release-notes-writer.',
  );
  await row.getByRole('link', { name: 'What I leave to others' }).click();
  await page.waitForURL('**/docs/agents/agents/docs-keeper/#i-what-i-leave-to-others');
  const heading = page.locator('#i-what-i-leave-to-others');
  await expect
    .poll(() => heading.evaluate((one) => one.getBoundingClientRect().top), { timeout: 10_000 })
    .toBeLessThan(300);
});

test('structured data is read by machines and run by nobody', async () => {
  const page = await visit(browser, `${inject('baseSite')}agents/code-reviewer/`);
  const data = page.locator('script[type="application/ld+json"]');
  expect(JSON.parse((await data.textContent())!)).toMatchObject({ '@type': 'SoftwareSourceCode' });
});
