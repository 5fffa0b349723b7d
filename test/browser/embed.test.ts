import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { secondExample } from '../support/typed-examples.ts';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
let foreign: Server;
/** What the foreign page holds. */
let html = '';
beforeAll(async () => {
  browser = await launchChromium();
  foreign = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Handbook</title><link rel="icon" href="data:,">${html}`);
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  foreign.closeAllConnections();
  foreign.close();
});

const slug = 'backend-systems-engineer';
/** Opens a page of another origin, which may ask the catalog for its card. */
const visitForeign = (body: string, options: BrowserContextOptions = {}, expected = /^asked for/) => {
  html = body;
  return visit(browser, `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`, options, expected);
};
const cardOf = (site: string, attributes: string) =>
  `<agent-card ${attributes}><a href="${site}agents/${slug}/">The engineer</a></agent-card><script async src="${site}embed.js"></script>`;

describe.each(['rootSite', 'baseSite'] as const)('the card of the %s in a page of another origin', (site) => {
  test('is as high as its content and takes the place of the link', async () => {
    const page = await visitForeign(cardOf(inject(site), `name="${slug}"`));
    const frame = page.locator('agent-card iframe');
    await frame.waitFor();
    const inside = page.frameLocator('agent-card iframe');
    await inside.locator('h1').waitFor();
    const content = () =>
      inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    const height = async () => (await frame.boundingBox())!.height;
    await expect.poll(async () => (await height()) - (await content())).toBe(0);
    const wide = await height();
    expect(wide).toBeGreaterThan(80);
    await page.setViewportSize({ width: 300, height: 700 });
    await expect.poll(height).toBeGreaterThan(wide);
    await expect.poll(async () => (await height()) - (await content())).toBe(0);
    expect(await page.getByRole('link', { name: 'The engineer' }).count()).toBe(0);
    expect(await frame.getAttribute('title')).toBe('The engineer');
  });

  test('leads to the catalog, in the whole window', async () => {
    const page = await visitForeign(cardOf(inject(site), `name="${slug}" section="access"`));
    await page.frameLocator('agent-card iframe').locator('h1 a').click();
    await page.waitForURL(`${inject(site)}agents/${slug}/#access`);
  });
});

test('a card shows the example that is asked for, by either of its anchors', async () => {
  const example = await visit(browser, `${inject('rootSite')}agents/${slug}/`);
  const anchor = await example.locator('.conversation').nth(1).getAttribute('id');
  const said = await example.locator('.conversation').nth(1).locator('.speech').first().textContent();
  for (const id of [anchor, `#${anchor}`, ...secondExample]) {
    const page = await visitForeign(cardOf(inject('rootSite'), `name="${slug}" example="${id}"`));
    const inside = page.frameLocator('agent-card iframe');
    await inside.locator('.exchange:visible').waitFor();
    expect(await inside.locator('.exchange:visible').count()).toBe(1);
    expect(await inside.locator('.exchange:visible .speech').first().textContent()).toBe(said);
    expect(await inside.locator('[data-summary]').isVisible()).toBe(false);
    expect(await inside.locator('h1 a').getAttribute('href')).toContain(`#${anchor}`);
  }
});

test.each([
  ['of several', slug, '#examples'],
  ['of an agent without any', 'cost-watcher', ''],
])('a card says that the example that is asked for is not there: %s', async (_case, name, hash) => {
  const page = await visitForeign(cardOf(inject('rootSite'), `name="${name}" example="77"`));
  const inside = page.frameLocator('agent-card iframe');
  await inside.getByText('The example that was to stand here is').waitFor();
  expect(await inside.locator('[data-summary]').isVisible()).toBe(true);
  expect(await inside.locator('.exchange:visible').count()).toBe(0);
  expect(await inside.locator('h1 a').getAttribute('href')).toMatch(new RegExp(`/${name}/${hash}$`));
});

test('a card for which no example is asked misses none', async () => {
  const page = await visitForeign(cardOf(inject('rootSite'), `name="${slug}" section="access"`));
  const inside = page.frameLocator('agent-card iframe');
  await inside.locator('h1').waitFor();
  expect(await inside.locator('[data-missing]').isVisible()).toBe(false);
});

test('a card follows the colour scheme of its reader', async () => {
  const background = async (colorScheme: 'light' | 'dark') => {
    const page = await visitForeign(cardOf(inject('rootSite'), `name="${slug}"`), { colorScheme });
    const inside = page.frameLocator('agent-card iframe');
    await inside.locator('h1').waitFor();
    return inside.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
  };
  expect(await background('light')).toBe('rgb(255, 253, 248)');
  expect(await background('dark')).toBe('rgb(30, 28, 24)');
});

test('an agent may be named as people write it', async () => {
  const page = await visitForeign(cardOf(inject('rootSite'), 'name="Code Reviewer"'));
  await page.frameLocator('agent-card iframe').getByRole('link', { name: 'Code reviewer' }).waitFor();
});

test('a page around a card that says how high it shall be is heard by nobody', async () => {
  const page = await visitForeign(cardOf(inject('rootSite'), `name="${slug}"`));
  const frame = page.locator('agent-card iframe');
  await frame.waitFor();
  await page.waitForLoadState('networkidle');
  const before = await frame.boundingBox();
  await page.evaluate(() => window.postMessage({ type: 'agent-catalog:resize', height: 5000 }, '*'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(await frame.boundingBox()).toEqual(before);
});

test.each([
  ['without JavaScript', slug, { javaScriptEnabled: false }],
  ['where there is no such agent', 'nobody', {}],
])('the link stays %s', async (_case, name, options) => {
  const page = await visitForeign(
    cardOf(inject('rootSite'), `name="${name}"`),
    options,
    /^asked for|status of 404/,
  );
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('link', { name: 'The engineer' }).isVisible()).toBe(true);
  expect(await page.locator('agent-card iframe:visible').count()).toBe(0);
});
