// Copies of one agent: the starter team has none, so this site has a team of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';
import { serveFolder } from '../support/static-server.ts';
import { violationsOf } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

const instructions = `Read the menu of the week, and order what it needs. ${'Count what is there first, and say what is short. '.repeat(5)}`;
const file = (name: string, body = instructions) =>
  `---\nname: ${name}\ndescription: Orders what the canteen needs for its menu.\ntools: Read\n---\n\n${body}\n`;

let browser: Browser;
let folder: string;
let site: { url: string; close: () => void };

beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'catalog-copies-'));
  await writeFiles(join(folder, 'agents'), {
    'bakery/larder-keeper.md': file('larder-keeper'),
    'canteen/larder-keeper.md': file('larder-keeper', `${instructions}\n\n`),
    'canteen/pantry-clerk.md': file('pantry-clerk'),
    'canteen/menu-writer.md': file('menu-writer', 'Write the menu of the canteen.'),
  });
  await buildSite(join(folder, 'site'), { AGENTS_DIR: join(folder, 'agents'), BASE: '/team/' });
  site = await serveFolder(join(folder, 'site'), '/team/');
}, 120_000);

afterAll(async () => {
  site.close();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const hits = (page: Page) => page.locator('[data-hits] > li');

test('copies are one hit that leads to each of them, and every agent counts', async () => {
  const page = await visit(browser, `${site.url}?q=larder+keeper+for+the+canteen`, { bypassCSP: true });
  await page.locator('.hit .copies a').first().waitFor();
  expect(await hits(page).count()).toBe(2);
  const status = (await page.locator('[data-status]').first().textContent()) ?? '';
  const counted = [...status.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  expect(counted, status).toBe(4);
  const copies = page.locator('.hit .copies:visible');
  expect(await copies.count()).toBe(1);
  const title = page
    .locator('.hit')
    .filter({ has: page.locator('.copies:visible') })
    .locator('.title');
  expect((await title.textContent())?.trim()).toBe('Larder keeper');
  expect(await copies.textContent()).toBe('Also in Bakery, as pantry-clerk');
  expect(await violationsOf(page)).toEqual([]);
});

test('a copy is reached with the arrow keys', async () => {
  const page = await visit(browser, `${site.url}?q=larder+keeper`, { viewport: { width: 360, height: 740 } });
  await page.locator('.hit .copies a').first().waitFor();
  await page.locator('#query').focus();
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('ArrowDown');
    if (
      await page
        .locator('.copies a')
        .first()
        .evaluate((link) => link === document.activeElement)
    )
      break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/team/agents/larder-keeper-*/');
});

test('a filter shows the copy that passes it', async () => {
  const page = await visit(browser, `${site.url}?q=larder+keeper&team=bakery`);
  await hits(page).first().waitFor();
  expect(await hits(page).locator('.team').allTextContents()).toEqual(['Bakery']);
  expect(await page.locator('.hit .copies:visible').count()).toBe(0);
});

test('the dialog shows copies as one, too', async () => {
  const page = await visit(browser, `${site.url}agents/menu-writer/`, { bypassCSP: true });
  await page.keyboard.press('/');
  await page.keyboard.type('larder keeper');
  const dialog = page.getByRole('dialog');
  await dialog.locator('.copies a').first().waitFor();
  expect(await dialog.locator('.hit .title', { hasText: 'Larder keeper' }).count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
});
