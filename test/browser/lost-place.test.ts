// Links to places that the page of an agent had once: a heading of another name, an example of other words.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const words = 'What this link led to is no longer here, or goes by another name.';
const note = (page: Page) => page.getByText(words);
const isInView = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((one) => Math.abs(one.getBoundingClientRect().top) < innerHeight / 2);

describe.each(['rootSite', 'baseSite'] as const)('on the %s', (site) => {
  const agent = (place: string) => `${inject(site)}agents/backend-systems-engineer/${place}`;

  test.each([
    ['a heading', '#i-of-%C3%A4nother-name', 'instructions'],
    ['an example', '#example-ffffff', 'examples'],
    ['a line', '#line-99999', 'source'],
  ])('a link to %s that is not there leads to its section, which says so', async (_what, hash, section) => {
    const page = await visit(browser, agent(hash));
    await page.waitForURL(agent(`#${section}`));
    await page.locator(`#${section}`).getByText(words).waitFor();
    await expect.poll(() => isInView(page, section)).toBe(true);
  });

  test('a link that leads somewhere, or to no kind of place, is left alone', async () => {
    for (const place of ['', '#access', '#examples', '#i-jobs', '#example-2', '#no-such', '#%ZZ']) {
      const page = await visit(browser, agent(place));
      await page.waitForFunction(() => customElements.get('lost-place'));
      expect(page.url()).toBe(agent(place));
      expect(await note(page).isVisible(), place).toBe(false);
    }
  });
});

test('the note goes with the next place, and comes again with the next lost one', async () => {
  const page = await visit(browser, `${inject('rootSite')}agents/backend-systems-engineer/#i-lost`);
  await note(page).waitFor();
  await page.evaluate(() => location.assign('#access'));
  await note(page).waitFor({ state: 'hidden' });
  await page.evaluate(() => location.assign('#example-ffffff'));
  await page.locator('#examples').getByText(words).waitFor();
  await page.goBack();
  await note(page).waitFor({ state: 'hidden' });
  expect(page.url()).toMatch(/#access$/);
});

test('an agent without examples has no section to lead to', async () => {
  const page = await visit(browser, `${inject('rootSite')}agents/cost-watcher/#example-ffffff`);
  await page.waitForFunction(() => customElements.get('lost-place'));
  expect(await note(page).isVisible()).toBe(false);
});
