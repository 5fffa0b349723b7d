// Links to pages that moved or are gone, as their readers meet them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { agentCatalog, buildSite } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';
import { serveFolder } from '../support/static-server.ts';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

const example = (number: number) =>
  `  <example>\n  user: "Case ${number}?"\n  assistant: "I look into case ${number}.${' And more.'.repeat(80)}"\n  </example>\n`;
const agent = (name: string, aim: string, examples: number[]) =>
  `---\nname: ${name}\ndescription: |\n  Looks into cases of the ${name.split('-')[0]}.\n${examples.map(example).join('')}---\n\n## Aims\n\n${aim}\n`;

let browser: Browser;
let folder: string;
let anchor: string;
const sites: Record<string, { url: string; close: () => void }> = {};

beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'catalog-moved-'));
  const agents = join(folder, 'agents');
  const env = { AGENTS_DIR: agents };
  await writeFiles(agents, {
    'old.md': agent('court-scout', 'Look.', [1, 2, 3]),
    'gone.md': agent('court-clerk', 'Write.', [1]),
  });
  anchor = (await loadCatalog(agents)).agents.find(({ name }) => name === 'court-scout')!.examples[1]!.id;
  await agentCatalog(['links', 'update'], env);
  await rm(join(agents, 'gone.md'));
  // Another name, another file, and an example before the others.
  await rm(join(agents, 'old.md'));
  await writeFiles(agents, { 'team/new.md': agent('court-guide', 'Look.', [0, 1, 2, 3]) });
  await buildSite(join(folder, 'root'), env);
  await buildSite(join(folder, 'base'), { ...env, BASE: '/x/y/', SITE: 'https://elsewhere.example' });
  sites['root'] = await serveFolder(join(folder, 'root'));
  sites['base'] = await serveFolder(join(folder, 'base'), '/x/y/');
});
afterAll(async () => {
  for (const { close } of Object.values(sites)) close();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['root', 'base'])('at the %s', (name) => {
  const site = (path: string) => `${sites[name]!.url}${path}`;

  test('a link to an example of an agent that moved lands on that example', async () => {
    const page = await visit(browser, site(`agents/court-scout/?from=wiki#${anchor}`));
    await page.waitForURL(site(`agents/court-guide/?from=wiki#${anchor}`));
    const target = page.locator('.conversation:target');
    expect(await target.locator('.turn').first().textContent()).toContain('Case 2?');
    await expect.poll(async () => (await target.boundingBox())!.y).toBeLessThan(200);
    await page.goBack().catch(() => null);
    expect(page.url()).not.toContain('court-scout');
  });

  test('an example is found by its place too, and marked', async () => {
    const page = await visit(browser, site('agents/court-guide/#example-3'));
    const marked = page.locator('.conversation:has(> .place:target)');
    expect(await marked.getAttribute('id')).toBe(anchor);
    await expect.poll(async () => (await marked.boundingBox())!.y).toBeLessThan(200);
  });

  test('without scripts the reader is sent on, and could go by hand', async () => {
    const page = await visit(browser, site('agents/court-scout/'), { javaScriptEnabled: false });
    await page.waitForURL(site('agents/court-guide/'));
    const html = await (await page.request.get(site('agents/court-scout/'))).text();
    expect(html).toMatch(/This page has moved: <a href="[^"]*agents\/court-guide\/"/);
  });

  test('the file of an agent that moved is still there', async () => {
    const page = await visit(browser, site(''));
    const text = async (path: string) => (await page.request.get(site(path))).text();
    expect(await text('agents/court-scout.md')).toBe(await text('agents/court-guide.md'));
    expect(await text('agents/court-clerk.md')).toMatch(/^This agent is no longer here\.\n/);
  });

  test('a deleted agent is named, with the nearest and a way to the others', async () => {
    const page = await visit(browser, site('agents/court-clerk/'));
    expect(await page.locator('h1').textContent()).toBe('Court clerk');
    expect(await page.locator('main').textContent()).toContain('This agent is no longer here.');
    await page.getByRole('link', { name: 'Court guide' }).click();
    await page.waitForURL(site('agents/court-guide/'));
  });
});
