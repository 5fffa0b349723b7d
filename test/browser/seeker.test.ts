import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const hits = (page: Page) => page.locator('[data-hits] > li');
const status = (page: Page) => page.locator('[data-status]');

describe.each(['rootSite', 'baseSite'] as const)('on the %s', (site) => {
  test('finds an agent by capability, opens the hit at its example, and comes back to the same results', async () => {
    const page = await visit(browser, inject(site));
    await page.getByRole('searchbox').fill('product listing is slow');
    await hits(page).first().waitFor();
    expect(await hits(page).first().locator('h2').textContent()).toBe('Backend systems engineer');
    await expect.poll(() => hits(page).count()).toBe(10);
    const before = await hits(page).locator('h2').allTextContents();
    await hits(page).first().locator('.passages a').first().click();
    await page.waitForURL(/agents\/backend-systems-engineer\/#example-[0-9a-f]{6}$/);
    await expect.poll(() => page.locator('.conversation:target').isVisible()).toBe(true);
    await page.goBack();
    await hits(page).first().waitFor();
    await expect.poll(() => hits(page).locator('h2').allTextContents()).toEqual(before);
    expect(await page.getByRole('searchbox').inputValue()).toBe('product listing is slow');
  });

  test('a whole sentence finds agents although no page holds all of its words', async () => {
    const page = await visit(
      browser,
      `${inject(site)}?q=${encodeURIComponent('our product listing takes 5 seconds, can someone help')}`,
    );
    await hits(page).first().waitFor();
    const titles = await hits(page).locator('h2').allTextContents();
    expect(titles.slice(0, 3)).toContain('Backend systems engineer');
  });

  test('filters by team, says so in the address, and takes the filter back', async () => {
    const page = await visit(browser, inject(site));
    await page.locator('[data-facet="team"] summary').click();
    await page.getByRole('checkbox', { name: /Frontend/ }).check();
    await expect.poll(() => hits(page).count()).toBe(5);
    await expect.poll(() => new URL(page.url()).search).toBe('?team=Frontend');
    await page.getByRole('checkbox', { name: /Backend/ }).check();
    await expect.poll(() => hits(page).count()).toBe(10);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove the filter Frontend' }).click();
    await expect.poll(() => hits(page).count()).toBe(5);
    await page.getByRole('button', { name: 'Remove the filter Backend' }).click();
    await expect.poll(() => page.locator('[data-browse]').isVisible()).toBe(true);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('a link to a filtered search opens with its results', async () => {
    const page = await visit(browser, `${inject(site)}?q=review&team=Quality`);
    await hits(page).first().waitFor();
    const teams = await hits(page).locator('.team').allTextContents();
    expect(new Set(teams)).toEqual(new Set(['Quality']));
  });

  test('search opens anywhere by key, arrows and Enter lead to the hit', async () => {
    const page = await visit(browser, `${inject(site)}health/`);
    for (const keys of ['/', 'Control+k']) {
      await page.keyboard.press(keys);
      await page.getByRole('searchbox').fill('kubernetes pods crash');
      await hits(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog').isVisible()).toBe(false);
    }
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('kubernetes pods crash');
    await hits(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kubernetes troubleshooter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/agents\/kubernetes-troubleshooter\/#example-/);
  });

  test.each(['', 'health/'])('Enter waits for the answer to what is typed, on %o', async (path) => {
    const page = await visit(browser, `${inject(site)}${path}`);
    if (path !== '') await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('kubernetes pods crash');
    await hits(page).first().waitFor();
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.continue();
    });
    await page.getByRole('searchbox').fill('payments webhook');
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.waitForURL(/agents\/payments-integrator\//);
  });

  test('Enter goes nowhere where nothing was found, and what was typed stays', async () => {
    const page = await visit(browser, `${inject(site)}health/`);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('zzzzqqq');
    await expect.poll(() => status(page).textContent()).toContain('Say it in other words.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('x');
    expect(await page.getByRole('searchbox').inputValue()).toBe('zzzzqqqx');
    expect(new URL(page.url()).pathname).toMatch(/health\/$/);
  });

  test('what was done to the words is said, with the way back to them', async () => {
    const page = await visit(browser, inject(site));
    const notes = page.locator('[data-notes]');
    await page.getByRole('searchbox').fill('kuberntes zzzzqqq');
    await expect.poll(() => notes.textContent()).toContain('Showing results for kubernetes.');
    expect(await notes.textContent()).toContain('No agent mentions zzzzqqq; the rest of the words count.');
    await expect.poll(() => hits(page).locator('mark').first().textContent()).toMatch(/kubernetes/i);
    await notes.getByRole('link', { name: 'Search for “kuberntes” instead' }).click();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('"kuberntes" zzzzqqq');
    await expect.poll(() => notes.textContent()).not.toContain('Showing results');
  });

  test('a hit quotes what a user says, and leads there', async () => {
    const page = await visit(browser, inject(site), { viewport: { width: 320, height: 640 } });
    await page.getByRole('searchbox').fill('api pods in CrashLoopBackOff since the deploy');
    const first = hits(page).first();
    const quote = (await first.locator('[data-said]').first().textContent())!;
    expect(quote).toContain('CrashLoopBackOff since the deploy');
    const lead = new URL((await first.locator('h2 a').getAttribute('href'))!, page.url());
    expect(lead.hash).toMatch(/^#example-[0-9a-f]{6}$/);
    await page.goto(lead.href);
    expect(await page.locator(`[id="${lead.hash.slice(1)}"]`).textContent()).toContain(quote.slice(0, 30));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('nothing moves for those who want less motion', async () => {
    const moves = async (reducedMotion: 'reduce' | 'no-preference') => {
      const page = await visit(browser, inject(site), { reducedMotion });
      await page.getByRole('searchbox').fill('pods crash');
      await hits(page).first().waitFor();
      return page.evaluate(() => ({
        animations: document.getAnimations().length,
        scroll: getComputedStyle(document.documentElement).scrollBehavior,
      }));
    };
    expect(await moves('reduce')).toEqual({ animations: 0, scroll: 'auto' });
    expect((await moves('no-preference')).scroll).toBe('smooth');
  });

  test('a search that finds nothing says so', async () => {
    const page = await visit(browser, inject(site));
    await page.getByRole('searchbox').fill('zzzzqqq');
    await expect
      .poll(() => status(page).textContent())
      .toBe('No agent mentions “zzzzqqq”. Say it in other words.');
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '"unbalanced',
    '???',
    '.*(+[',
    'שלום',
    '数据库',
    '😀',
    'x'.repeat(10_000),
  ])('a query such as %j is answered without an error, and nothing of it becomes markup', async (query) => {
    const page = await visit(browser, inject(site));
    await page.getByRole('searchbox').fill(query);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
    await expect.poll(() => status(page).textContent()).not.toBe('');
    expect(await page.locator('agent-finder img').count()).toBe(0);
  });

  test('an address that leads nowhere searches for its words', async () => {
    const page = await visit(browser, `${inject(site)}agents/incident-commanders/`);
    expect(await page.getByRole('searchbox').first().inputValue()).toBe('incident commanders');
    await page.getByRole('button', { name: 'Search', exact: true }).last().click();
    await hits(page).first().waitFor();
    expect(await hits(page).first().locator('h2').textContent()).toBe('Incident commander');
  });
});
