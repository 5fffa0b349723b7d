// Agents that answer the same requests: the starter team has none, so this site has a team of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';
import { serveFolder } from '../support/static-server.ts';
import { violationsOf } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

const file = (name: string, description: string) =>
  `---\nname: ${name}\ndescription: ${description}\ntools: Read\n---\n\n# ${name}\n\nLook at the query and its plan, then report.\n`;

let browser: Browser;
let folder: string;
let site: { url: string; close: () => void };

beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'catalog-overlap-'));
  await writeFiles(join(folder, 'agents'), {
    'data/query-tuner.md': file(
      'query-tuner',
      'Use when a slow database query needs an index or a better execution plan.',
    ),
    'ops/index-adviser.md': file(
      'index-adviser',
      'Use when a slow database query needs an index, and a better execution plan is wanted.',
    ),
    'ops/menu-writer.md': file('menu-writer', 'Writes the menu of the canteen for the coming week.'),
  });
  await buildSite(join(folder, 'site'), { AGENTS_DIR: join(folder, 'agents'), BASE: '/team/' });
  site = await serveFolder(join(folder, 'site'), '/team/');
}, 120_000);

afterAll(async () => {
  site.close();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

test('a reader goes by keyboard from an agent to the one that answers the same, side by side', async () => {
  const page = await visit(browser, `${site.url}agents/query-tuner/`);
  const others = page.getByRole('complementary', { name: 'Also answers this' });
  expect(await others.getByRole('listitem').count()).toBe(1);
  expect(await others.textContent()).toMatch(/Index adviser.*database query/s);
  const compare = others.getByRole('link', { name: 'Compare with Index adviser' });
  // The link is reached by the Tab key alone.
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    if (await compare.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/team/compare/?agents=query-tuner,index-adviser');
  const sections = page.locator('agent-compare section');
  await sections.first().waitFor();
  expect(await page.getByRole('status').textContent()).toBe('2 agents side by side.');
  expect(await sections.first().locator('.columns > div').allTextContents()).toEqual([
    expect.stringContaining('Query tuner'),
    expect.stringContaining('Index adviser'),
  ]);
});

test('an agent that nobody else replaces has no such row', async () => {
  const page = await visit(browser, `${site.url}agents/menu-writer/`);
  expect(await page.getByRole('complementary', { name: 'Also answers this' }).count()).toBe(0);
});

test('without JavaScript the other agent is a link, and its phrases are there', async () => {
  const page = await visit(browser, `${site.url}agents/index-adviser/`, { javaScriptEnabled: false });
  const others = page.getByRole('complementary', { name: 'Also answers this' });
  expect(await others.getByRole('link', { name: 'Query tuner', exact: true }).getAttribute('href')).toBe(
    '/team/agents/query-tuner/',
  );
});

test.each([
  [320, 'light'],
  [360, 'dark'],
  [1440, 'light'],
  [1440, 'dark'],
] as const)('both pages are accessible and fit at %i px in the %s theme', async (width, colorScheme) => {
  const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
  for (const path of ['agents/query-tuner/', 'compare/?agents=query-tuner,index-adviser']) {
    const page = await visit(browser, `${site.url}${path}`, options);
    await page.locator('.also-answers, agent-compare section').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
