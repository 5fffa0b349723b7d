import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/**
 * Opens a page in a context of its own. The test fails at its end if the browser's console held an error, or if
 * anything but the site was asked for.
 * @param expected complaints that belong to what the test breaks on purpose
 */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  expected = /status of 404/,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(origin) && !/^(data|blob):/.test(asked)) complaints.push(`asked for ${asked}`);
  });
  onTestFinished(async () => {
    // Closing cuts off what is still on its way, which would be one complaint more.
    const serious = complaints.filter((one) => !expected.test(one));
    await context.close();
    expect(serious).toEqual([]);
  });
  await page.goto(url);
  return page;
}
