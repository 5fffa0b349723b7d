import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const permissions = ['clipboard-read', 'clipboard-write'];
const slug = 'backend-systems-engineer';
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

describe.each(['rootSite', 'baseSite'] as const)('on the %s', (site) => {
  /** The published address of the agent, which what is copied names wherever the page is read. */
  const published = () =>
    site === 'rootSite'
      ? `${inject(site)}agents/${slug}/`
      : `https://acme.example/docs/agents/agents/${slug}/`;

  test('the link to an example is copied by keyboard and announced', async () => {
    const page = await visit(browser, `${inject(site)}agents/${slug}/`, { permissions });
    const anchor = await page.locator('.conversation').nth(1).getAttribute('id');
    await page.getByRole('button', { name: 'Link to Example 2' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Address');
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(page)).toBe(`${published()}#${anchor}`);
    await expect
      .poll(() => page.locator('link-menu [role="status"]').textContent())
      .toBe('Copied the address of Example 2');
    expect(await focused(page)).toBe('Link to Example 2');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('an agent is copied in every form', async () => {
    const page = await visit(browser, `${inject(site)}agents/${slug}/`, { permissions });
    const copy = async (form: string) => {
      await page.getByRole('button', { name: 'Link to Backend systems engineer' }).click();
      await page.getByRole('menuitem', { name: form }).click();
      await expect.poll(() => page.getByRole('menu').count()).toBe(0);
      return clipboard(page);
    };
    const link = `<a href="${published()}">Backend systems engineer</a>`;
    const summary = await page.locator('.agent-header .summary').textContent();
    expect(await copy('Address')).toBe(published());
    expect(await copy('Markdown link')).toBe(`[Backend systems engineer](${published()})`);
    expect(await copy('HTML card')).toBe(
      `<blockquote cite="${published()}"><p><strong>${link}</strong></p><p>${summary}</p></blockquote>`,
    );
    const script = published().replace(`agents/${slug}/`, 'embed.js');
    expect(await copy('Live card')).toBe(
      `<agent-card name="${slug}">${link}</agent-card><script async src="${script}"></script>`,
    );
  });
});

test('arrows, Home, End and Escape move through the menu, and a second press closes it', async () => {
  const page = await visit(browser, `${inject('rootSite')}agents/${slug}/`, { permissions });
  const control = page.getByRole('button', { name: 'Link to What it may touch' });
  await control.focus();
  await page.keyboard.press('ArrowDown');
  for (const [key, item] of [
    ['ArrowUp', 'Live card for docs'],
    ['ArrowDown', 'Address'],
    ['ArrowDown', 'Markdown link'],
    ['End', 'Live card for docs'],
    ['Home', 'Address'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(page)).toBe(item);
  }
  expect(await control.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('Link to What it may touch');
  await expect.poll(() => control.getAttribute('aria-expanded')).toBe('false');
  await control.click();
  expect(await page.getByRole('menu').count()).toBe(1);
  await control.click();
  expect(await page.getByRole('menu').count()).toBe(0);
});

test('a link control is a plain link without JavaScript', async () => {
  const page = await visit(browser, `${inject('rootSite')}agents/${slug}/`, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Link to What it may touch' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#access');
  expect(await page.getByRole('menu').count()).toBe(0);
});
