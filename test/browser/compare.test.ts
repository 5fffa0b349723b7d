import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('two agents are chosen by keyboard and stand side by side, with what differs', async () => {
  const page = await visit(browser, `${inject('baseSite')}compare/`);
  expect(await page.getByRole('status').textContent()).toBe('Name two or three agents.');
  await page.getByLabel('First agent').focus();
  await page.keyboard.type('Code Reviewer');
  await page.keyboard.press('Tab');
  await page.keyboard.type('test-writer');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/compare/?agents=code-reviewer,test-writer');
  await page.locator('agent-compare section').first().waitFor();
  const touch = page.locator('agent-compare section', { hasText: 'What it may touch' });
  expect(await touch.locator('h2').textContent()).toBe('What it may touch≠ differs');
  expect(await touch.locator('.columns > div').count()).toBe(2);
  expect(await touch.locator('mark').count()).toBeGreaterThan(0);
  await page.locator('.names').getByRole('link', { name: 'Test writer' }).click();
  await page.waitForURL('**/docs/agents/agents/test-writer/');
  await page.goBack();
  await page.locator('agent-compare section').first().waitFor();
});

test('columns of one title are told apart by the addresses of the agents', async () => {
  const page = await visit(
    browser,
    `${inject('rootSite')}compare/?agents=backend-systems-engineer,backend-systems-engineer-platform`,
  );
  await page.locator('agent-compare section').first().waitFor();
  const names = [
    'Backend systems engineer backend-systems-engineer',
    'Backend systems engineer backend-systems-engineer-platform',
  ];
  expect(await page.locator('.names a').allTextContents()).toEqual(names);
  expect(await page.locator('agent-compare section').first().locator('h3').allTextContents()).toEqual(names);
});

test('columns line up with the names above them, in every row', async () => {
  const page = await visit(
    browser,
    `${inject('rootSite')}compare/?agents=code-reviewer,security-reviewer,test-writer`,
  );
  await page.locator('agent-compare section').first().waitFor();
  const lefts = await page
    .locator('agent-compare .columns')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left))),
    );
  expect(lefts).toHaveLength(6);
  for (const row of lefts) expect(row).toEqual(lefts[0]);
});

test('an agent that is not there, and a fourth, are said; the others are shown', async () => {
  const page = await visit(
    browser,
    `${inject('rootSite')}compare/?agents=nobody,code-reviewer,code-reviewer,a,b`,
  );
  await page.locator('agent-compare section').first().waitFor();
  expect(await page.getByRole('status').textContent()).toBe(
    'There is no agent “nobody”.\nThere is no agent “a”.\nOnly the first 3 are shown.',
  );
  expect(await page.locator('agent-compare section').first().locator('.columns > div').count()).toBe(1);
});

test('offline it says so, and Compare tries again', async () => {
  const page = await visit(
    browser,
    `${inject('rootSite')}compare/`,
    {},
    /ERR_INTERNET_DISCONNECTED|status of 404/,
  );
  await page.context().setOffline(true);
  await page.getByLabel('First agent').fill('code-reviewer');
  await page.getByLabel('Second agent').fill('test-writer');
  await page.getByRole('button', { name: 'Compare' }).click();
  const status = page.locator('[data-status]');
  await status.filter({ hasText: 'you are offline' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Compare' }).click();
  await status.filter({ hasText: '2 agents side by side.' }).waitFor();
});

test('an author’s words are text and nothing else', async () => {
  const page = await visit(browser, `${inject('rootSite')}compare/`);
  await page.route('**/agents/evil.json', async (route) => {
    const answer = await page.request.get(`${inject('rootSite')}agents/code-reviewer.json`);
    const data = (await answer.json()) as Record<string, unknown>;
    await route.fulfill({ json: { ...data, title: '<img src=x onerror=alert(1)>' } });
  });
  await page.getByLabel('First agent').fill('evil');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.locator('agent-compare section').first().waitFor();
  expect(await page.locator('agent-compare img').count()).toBe(0);
  expect(await page.locator('agent-compare h3').first().textContent()).toBe('<img src=x onerror=alert(1)>');
});

test('without JavaScript the page says what to do', async () => {
  const page = await visit(browser, `${inject('rootSite')}compare/?agents=a,b`, { javaScriptEnabled: false });
  expect(await page.locator('[data-without]').isVisible()).toBe(true);
  expect(await page.locator('agent-compare form').isVisible()).toBe(false);
});
