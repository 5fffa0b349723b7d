import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { violationsOf } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Every kind of page and state, with what brings it about. */
const kinds: Record<string, { path: string; open?: (page: Page) => Promise<unknown>; complains?: RegExp }> = {
  'the home page': { path: '' },
  'the home page with results': {
    path: '?q=slow%20page&team=Frontend&team=Backend',
    open: (page) => page.locator('[data-hits] > li').first().waitFor(),
  },
  'the home page without results': {
    path: '?q=zzzzqqq',
    open: (page) => page.locator('[data-status]', { hasText: 'No agent mentions' }).waitFor(),
  },
  'the home page with an open filter': {
    path: '',
    open: (page) => page.locator('[data-facet="tool"] summary').click(),
  },
  'the home page with results and an open filter': {
    path: '?q=review&team=Quality&team=Backend',
    open: async (page) => {
      await page.locator('[data-hits] > li').first().waitFor();
      await page.locator('[data-facet="team"] summary').click();
      await page.locator('[data-facet="team"] label[data-empty]').first().waitFor();
    },
  },
  'the home page with an open long filter': {
    path: '?team=Quality',
    open: async (page) => {
      await page.locator('[data-hits] > li').first().waitFor();
      await page.locator('details:has([data-narrow]) summary').first().click();
      await page.locator('[data-narrow]:visible').fill('zzzz');
    },
  },
  'the home page whose filters leave nothing': {
    path: '?team=Quality&access=Reads%20only&model=Haiku&tool=Bash',
    open: (page) => page.locator('[data-status]', { hasText: 'No agent passes' }).waitFor(),
  },
  'the home page without an index': {
    path: '',
    complains: /status of 404|Pagefind/,
    open: async (page) => {
      await breakIndex(page);
      await page.getByRole('searchbox').fill('review');
      await page.locator('[data-status]', { hasText: 'is missing' }).waitFor();
    },
  },
  'an agent with examples': { path: 'agents/backend-systems-engineer/' },
  'an agent with tables and code': { path: 'agents/release-notes-writer/' },
  'an agent with pseudo-XML': { path: 'agents/security-reviewer/' },
  'an agent whose source is open': {
    path: 'agents/ux-copy-editor/',
    open: (page) => page.locator('.source-view summary').click(),
  },
  'an agent whose table of tools is open': {
    path: 'agents/terraform-reviewer/',
    open: (page) => page.locator('.loading summary').click(),
  },
  'an agent with an open link menu': {
    path: 'agents/backend-systems-engineer/',
    open: (page) => page.getByRole('button', { name: 'Link to Example 1' }).click(),
  },
  'the card of an agent': { path: 'embed/backend-systems-engineer/' },
  'the card of an example': {
    path: 'embed/backend-systems-engineer/?example=example-2',
    open: (page) => page.locator('.exchange:visible').waitFor(),
  },
  'a team': { path: 'teams/platform/' },
  'a tool': { path: 'tools/bash/' },
  'the health page': { path: 'health/' },
  'the page of the rules': { path: 'health/rules/' },
  'the health page narrowed down': { path: 'health/?severity=error' },
  'two agents side by side': {
    path: 'compare/?agents=code-reviewer,security-reviewer',
    open: (page) => page.locator('agent-compare section').first().waitFor(),
  },
  'a comparison with nobody': {
    path: 'compare/?agents=code-reviewer,nobody',
    open: (page) => page.locator('[data-status]', { hasText: 'no agent' }).waitFor(),
  },
  'the help page': { path: 'help/' },
  'a missing page': { path: 'agents/nobody/' },
  'the search dialog without results': {
    path: 'health/',
    open: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('zzzzqqq');
      await page.locator('[data-status]', { hasText: 'No agent mentions' }).waitFor();
    },
  },
  'the search dialog without an index': {
    path: 'health/',
    complains: /status of 404|Pagefind/,
    open: async (page) => {
      await breakIndex(page);
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('review');
      await page.locator('[data-status]', { hasText: 'is missing' }).waitFor();
    },
  },
  'the search dialog': {
    path: 'health/',
    open: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('review');
      await page.locator('[data-hits] > li').first().waitFor();
    },
  },
};

/** Takes the index away, as a deployment that forgot it does. */
async function breakIndex(page: Page): Promise<void> {
  await page.route('**/pagefind/**', (route) =>
    route.fulfill({ status: 404, contentType: 'text/javascript', body: '' }),
  );
}

describe.each(Object.entries(kinds))('%s', (_name, { path, open, complains }) => {
  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)('is accessible and fits at %i px in the %s theme', async (width, colorScheme) => {
    const page = await visit(
      browser,
      `${inject('rootSite')}${path}`,
      {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      },
      complains,
    );
    await open?.(page);
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

  test('fits a small phone of 320 px', async () => {
    const page = await visit(
      browser,
      `${inject('rootSite')}${path}`,
      {
        viewport: { width: 320, height: 640 },
      },
      complains,
    );
    await open?.(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test.each(['help/', 'health/rules/'])('no example of %s is wider than a phone', async (path) => {
  const page = await visit(browser, `${inject('rootSite')}${path}`, {
    viewport: { width: 360, height: 780 },
  });
  const cut = await page
    .locator('pre')
    .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length);
  expect(cut).toBe(0);
});
