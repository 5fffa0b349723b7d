import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { pageSize } from '../../src/client/view.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const hits = (page: Page) => page.locator('[data-hits] > li');
const status = (page: Page) => page.locator('[data-status]').textContent();
const facet = (page: Page, key: string) => page.locator(`[data-facet="${key}"]`);
const search = (page: Page) => new URL(page.url()).search;

/** The counts of an open facet, as shown. */
const counts = (page: Page, key: string) =>
  facet(page, key)
    .locator('label')
    .evaluateAll((labels) =>
      labels.map((label) => [
        label.querySelector('input')!.value,
        label.querySelector('[data-part="count"]')!.textContent.trim(),
      ]),
    );

describe.each(['rootSite', 'baseSite'] as const)('on the %s', (site) => {
  test.each(['review', 'our product listing takes 5 seconds, can someone help', ''])(
    'every count says what choosing the value gives for %j',
    async (query) => {
      const page = await visit(
        browser,
        `${inject(site)}?team=Quality&team=Backend${query ? `&q=${query}` : ''}`,
      );
      await hits(page).first().waitFor();
      for (const key of ['access', 'model']) {
        // Those of the whole catalog would be wrong here.
        expect((await counts(page, key)).every(([, count]) => count === '')).toBe(true);
        await facet(page, key).locator('summary').click();
        await expect
          .poll(async () => (await counts(page, key)).every(([, count]) => count !== ''))
          .toBe(true);
        for (const [value, count] of await counts(page, key)) {
          // What gives nothing can be chosen all the same, and says so.
          const box = facet(page, key).locator(`input[value="${value}"]`);
          await box.check();
          if (count === '0') await expect.poll(() => status(page)).toMatch(/^(No agent|Nothing) passes/);
          else await expect.poll(() => hits(page).count()).toBe(Math.min(pageSize, Number(count)));
          await box.uncheck();
          await expect.poll(() => search(page)).not.toContain(`${key}=`);
        }
        await page.keyboard.press('Escape');
      }
    },
  );

  test('Back, Forward and reload bring back query, filters, order and position', async () => {
    const page = await visit(browser, inject(site), { reducedMotion: 'reduce' });
    await page.getByRole('searchbox').fill('the code of a service');
    await hits(page).first().waitFor();
    await page.getByLabel('Sort by').selectOption('name');
    await expect.poll(() => search(page)).toContain('sort=name');
    await expect
      .poll(async () => {
        const titles = (await hits(page).locator('h2').allTextContents()).map((one) => one.toLowerCase());
        return titles.length === pageSize && titles.join() === titles.toSorted().join();
      })
      .toBe(true);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(pageSize);
    await expect.poll(() => search(page)).toContain(`shown=${2 * pageSize}`);
    const titles = await hits(page).locator('h2').allTextContents();
    await page.evaluate(() => window.scrollTo(0, 500));
    await page.waitForTimeout(250);
    const y = await page.evaluate(() => window.scrollY);
    expect(y).toBeGreaterThan(300);

    await page.reload();
    await expect.poll(() => hits(page).locator('h2').allTextContents()).toEqual(titles);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(y);
    expect(await page.getByLabel('Sort by').inputValue()).toBe('name');

    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('[data-hits] h2 a')!.click());
    await page.waitForURL(/\/agents\/[\w-]+\/(#|$)/, { waitUntil: 'load' });
    await page.goBack();
    await expect.poll(() => hits(page).locator('h2').allTextContents()).toEqual(titles);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(y);

    await page.goBack();
    await expect.poll(() => search(page)).toBe('?q=the+code+of+a+service');
    await page.goBack();
    await expect.poll(() => page.locator('[data-browse]').isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.goForward();
    await hits(page).first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('the code of a service');
  });

  test('a team is also known by its folder', async () => {
    const page = await visit(browser, `${inject(site)}?team=quality`);
    await hits(page).first().waitFor();
    await page.getByRole('button', { name: 'Remove the filter Quality' }).waitFor();
    expect(await facet(page, 'team').locator(':checked').count()).toBe(1);
    expect(await page.getByText('The catalog has no filter').count()).toBe(0);
  });

  test('chips take filters back one by one or all at once, and the focus is never lost', async () => {
    const page = await visit(browser, `${inject(site)}?team=Quality&team=Backend&access=Runs%20commands`);
    await hits(page).first().waitFor();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
    await page.getByRole('button', { name: 'Remove the filter Backend' }).click();
    await expect.poll(() => search(page)).toBe('?team=Quality&access=Runs+commands');
    expect(await focused()).toBe('Remove the filter Quality');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect.poll(() => search(page)).toBe('');
    expect(await focused()).toBe('query');
    expect(await status(page)).toBe('22 agents');
  });

  test('browsers are told how to search, where the site is known', async () => {
    const page = await visit(browser, inject(site));
    const link = page.locator('link[rel="search"]');
    if (site === 'rootSite') return expect(await link.count()).toBe(0);
    const href = await link.getAttribute('href');
    const text = await page.evaluate(async (address) => (await fetch(address!)).text(), href);
    expect(text).toContain('template="https://acme.example/docs/agents/?q={searchTerms}"');
    const parsed = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('ShortName')?.textContent,
      text,
    );
    expect(parsed).toBe('Agent Catalog');
  });
});

test('nothing of the index is loaded before the first intent', async () => {
  const asked: string[] = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  const ofIndex = () => asked.filter((url) => url.includes('/pagefind/'));
  for (const path of ['', 'help/', 'agents/code-reviewer/', 'teams/quality/']) {
    await page.goto(`${inject('rootSite')}${path}`, { waitUntil: 'networkidle' });
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(300);
  }
  expect(ofIndex()).toEqual([]);
  await page.goto(inject('rootSite'));
  await page.getByRole('searchbox').focus();
  await expect.poll(() => ofIndex().length).toBeGreaterThan(2);
  await context.close();
});

test('results are read out once, when typing pauses', async () => {
  const page = await visit(browser, inject('rootSite'));
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[data-announce]')!;
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
  });
  // What loads the index for the first time may take long enough to be told of.
  await page.getByRole('searchbox').fill('tests');
  await page.locator('[data-results] li').first().waitFor();
  await page.getByRole('searchbox').fill('');
  await page.waitForTimeout(1200);
  await page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  for (const letter of 'review the code') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.clock.runFor(60);
  }
  await page.clock.runFor(200);
  await expect.poll(() => page.locator('[data-results]').isVisible()).toBe(true);
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await page.clock.runFor(600);
  expect(await said()).toEqual([]);
  await page.clock.runFor(200);
  expect(await said()).toEqual([expect.stringMatching(/^\d+ agents/)]);
});

test('what was done to the query is read out, too', async () => {
  const page = await visit(browser, `${inject('rootSite')}?q=kuberntes%20zzzqqq`);
  await expect
    .poll(() => page.locator('[data-announce]').first().textContent(), { timeout: 10_000 })
    .toMatch(/agents?.*Showing results for kubernetes.*No agent mentions zzzqqq/);
});

test('where the filters let nothing through, a link leads to what is found without them', async () => {
  const page = await visit(browser, `${inject('rootSite')}?q=terraform&team=Frontend&access=Reads+only`);
  await page.getByRole('link', { name: /without the filters$/ }).click();
  await page.locator('[data-results] li').first().waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=terraform');
});

test('a long list of values is narrowed by typing, with the keyboard alone', async () => {
  const page = await visit(browser, inject('rootSite'));
  const tools = facet(page, 'tool');
  const tags = facet(page, 'tag');
  const long = (await tools.locator('label').count()) > 12 ? tools : tags;
  await long.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const value = await long.locator('label input').last().getAttribute('value');
  await page.keyboard.type(value!.toUpperCase());
  await expect.poll(() => long.locator('label:visible').count()).toBeLessThan(4);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await hits(page).first().waitFor();
  await long.locator('[data-narrow]').fill('zzzz');
  expect(await long.getByText('None of that name.').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await long.locator('label:visible').count()).toBeGreaterThan(pageSize);
  await page.keyboard.press('Escape');
  await expect.poll(() => long.locator('fieldset').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
});

test('Escape clears first and keeps the focus, arrows, Home and End walk the hits', async () => {
  const page = await visit(browser, inject('rootSite'));
  await page.keyboard.press('/');
  await page.keyboard.type('review');
  // The first hits are painted before the rest of them.
  await expect
    .poll(async () => parseInt((await status(page))!, 10) === (await hits(page).count()))
    .toBe(true);
  const at = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-hits] [data-move]')].indexOf(document.activeElement!),
    );
  const links = await page.locator('[data-hits] [data-move]').count();
  await page.keyboard.press('ArrowDown');
  expect(await at()).toBe(0);
  await page.keyboard.press('End');
  expect(await at()).toBe(links - 1);
  await page.keyboard.press('Home');
  expect(await at()).toBe(0);
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  await expect.poll(() => page.locator('[data-browse]').isVisible()).toBe(true);
});

test('what can be touched is 24 px high and wide', async () => {
  const page = await visit(browser, `${inject('rootSite')}?q=review&team=Quality&team=Platform`, {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  });
  await hits(page).first().waitFor();
  await facet(page, 'tag').locator('summary').tap();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('agent-finder :is(button, summary, select, label, input[type="text"])')]
      .filter((one) => one.checkVisibility() && !one.matches('.visually-hidden, .sort'))
      .map((one) => ({ name: one.outerHTML.slice(0, 60), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});

test('without JavaScript every agent is listed, and nothing that would not work is shown', async () => {
  const page = await visit(browser, `${inject('baseSite')}?q=review`, { javaScriptEnabled: false });
  expect(await page.locator('.agent-card').count()).toBe(22);
  expect(await page.locator('facet-bar').isVisible()).toBe(false);
  expect(await page.locator('[data-suggestions]').isVisible()).toBe(false);
  expect(await page.getByLabel('Sort by').isVisible()).toBe(false);
});

test('a value stands for every spelling of it, and an address that names another finds it', async () => {
  const page = await visit(browser, inject('rootSite'));
  const countOf = async (value: string) =>
    Number(
      await facet(page, 'tool')
        .locator(`label:has([value="${value}"]) [data-part="count"]`)
        .getAttribute('data-total'),
    );
  const both = (await countOf('WebFetch')) + (await countOf('Agent'));
  await page.route('**/?tool=Agent', async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ body: html.replace('value="WebFetch"', `$& data-also='["Agent"]'`) });
  });
  await page.goto(`${inject('rootSite')}?tool=Agent`);
  await hits(page).first().waitFor();
  expect(await page.locator('[data-chips] button').first().textContent()).toBe('WebFetch');
  expect(await hits(page).count()).toBe(both);
  expect(await page.locator('[data-notes]').textContent()).toBe('');
});
