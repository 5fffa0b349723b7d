// What would otherwise look as browsers have it, or fall apart with little or much content.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(['', 'health/', 'agents/terraform-reviewer/'])(
  'lists to choose from and what unfolds on /%s look as the site does',
  async (path) => {
    const page = await visit(browser, `${inject('rootSite')}${path}`);
    const own = await page.locator('select, summary').evaluateAll((all) =>
      all.filter((one) => {
        const { appearance, listStyleType } = getComputedStyle(one);
        return one.localName === 'select' ? appearance !== 'none' : listStyleType !== 'none';
      }),
    );
    expect(own).toEqual([]);
  },
);

test('in forced colours a list to choose from keeps the sign that the system draws', async () => {
  const page = await visit(browser, `${inject('rootSite')}health/`, { forcedColors: 'active' });
  const { appearance, backgroundImage } = await page
    .locator('select')
    .first()
    .evaluate((select) => ({ ...getComputedStyle(select) }));
  expect([appearance, backgroundImage]).toEqual(['auto', 'none']);
});

test.each([360, 1440])('at %i px the turns of a short talk stand together', async (width) => {
  const page = await visit(browser, `${inject('rootSite')}agents/code-reviewer/`, {
    viewport: { width, height: 900 },
  });
  const gaps = await page.locator('.turns').evaluateAll((all) =>
    all.map((turns) => {
      const widths = [...turns.children].map(
        (turn) => turn.getBoundingClientRect().width + parseFloat(getComputedStyle(turn).marginInlineStart),
      );
      return Math.round(turns.getBoundingClientRect().width - Math.max(...widths));
    }),
  );
  expect(gaps.length).toBeGreaterThan(1);
  expect(gaps.every((gap) => gap <= 1)).toBe(true);
});

test('code that goes on beyond the edge of a phone casts a shadow there', async () => {
  const page = await visit(browser, `${inject('rootSite')}agents/terraform-reviewer/`, {
    viewport: { width: 360, height: 780 },
  });
  const cut = await page
    .locator('.prose .code')
    .evaluateAll((all) =>
      all
        .filter((code) => code.scrollWidth > code.clientWidth)
        .map((code) => getComputedStyle(code).backgroundAttachment),
    );
  expect(cut.length).toBeGreaterThan(0);
  for (const attachment of cut) expect(attachment).toContain('local');
});

test('on paper a page is light in the dark theme, without what only a screen has', async () => {
  const page = await visit(browser, inject('rootSite'), { colorScheme: 'dark' });
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.goto(`${inject('rootSite')}agents/code-reviewer/`);
  const lightnessOf = () =>
    page
      .locator('.turn')
      .first()
      .evaluate((turn) => {
        const canvas = document.createElement('canvas').getContext('2d')!;
        canvas.fillStyle = getComputedStyle(turn).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[0]!;
      });
  expect(await lightnessOf()).toBeLessThan(60);
  await page.emulateMedia({ media: 'print' });
  expect(await lightnessOf()).toBeGreaterThan(200);
  for (const selector of ['.site-header', '.site-footer', '.side', '.link-control', 'copy-button'])
    expect(await page.locator(selector).first().isVisible()).toBe(false);
  const breaks = await page
    .locator('main :is(.page-section > header, .prose > h3)')
    .evaluateAll((heads) => heads.map((head) => getComputedStyle(head).breakAfter));
  expect(breaks.length).toBeGreaterThan(5);
  expect(breaks.filter((one) => one !== 'avoid')).toEqual([]);
});

test.each([
  '',
  '?q=review',
  'agents/code-reviewer/',
  'health/?severity=error',
  'compare/',
  'embed/code-reviewer/',
])('what is hidden on /%s has no box, whatever its component is laid out as', async (path) => {
  const page = await visit(browser, `${inject('rootSite')}${path}`);
  if (path.startsWith('?')) await page.locator('[data-hits] > li').first().waitFor();
  const shown = await page
    .locator('[hidden]')
    .evaluateAll((all) =>
      all.filter((one) => getComputedStyle(one).display !== 'none').map((one) => one.className),
    );
  expect(shown).toEqual([]);
});

test.each(['', 'health/'])(
  'the hook of a list to choose from on /%s is drawn on whole pixels',
  async (path) => {
    const page = await visit(browser, `${inject('rootSite')}${path}`);
    const { backgroundSize, backgroundPosition } = await page
      .locator('select:visible')
      .first()
      .evaluate((select) => ({ ...getComputedStyle(select) }));
    const lengths = `${backgroundSize} ${backgroundPosition}`.match(/[\d.]+(?=px)/g)!.map(Number);
    expect(lengths.length).toBeGreaterThan(5);
    expect(lengths.filter((length) => !Number.isInteger(length))).toEqual([]);
  },
);
