// Words without a place to break, wherever authors and readers can write one: on the smallest phone none is cut off, and
// no page scrolls sideways.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';
import { serveFolder } from '../support/static-server.ts';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

const long = (word: string, length = 69) => word.repeat(length).slice(0, length);
const address = 'https://github.example.com/organisation/repository/issues/new/choose';
const model = 'us.anthropic.claude_sonnet_4_20250514_v1_0_provisioned_throughput_eu_west_1';
const team = long('quality');

/** An agent all of whose fields hold a long word. */
const agent = (name: string) => `---
name: ${name}
description: Files what breaks at ${address} and at ${long('everywhere')}. Use when a ticket is ${long('urgent')}.
model: ${model}
tools: Read, mcp__${long('tracker')}__${long('ticket')}
tags: [${long('support')}]
${long('unknown')}: ${long('value')}
---

# ${long('Heading')}

Files what breaks at ${address}, ${long('plainly')}.

<example>
Context: A ${long('context')} is open.
user: "It breaks at ${address}"
assistant: "I file it as a ${long('bug')}."
</example>
`;

let browser: Browser;
let folder: string;
let site: { url: string; close: () => void };

beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'catalog-long-words-'));
  await writeFiles(join(folder, 'agents'), {
    'catalog.yaml': `title: ${long('Catalogue')}
description: ${long('Everything')} at one place.
owners: { ${team}: firstname.lastname@department.examplecompany.com }
`,
    [`${team}/ticket-filer.md`]: agent('ticket-filer'),
    [`${team}/filer.md`]: agent(long('filer', 60)),
    'other/ticket-filer.md': agent('ticket-filer'),
  });
  await buildSite(join(folder, 'site'), { AGENTS_DIR: join(folder, 'agents') });
  site = await serveFolder(join(folder, 'site'));
}, 120_000);

afterAll(async () => {
  site.close();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** The beginnings of texts that end beyond the page, or beyond what cuts them off; what can be scrolled to is not cut. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const cut: string[] = [];
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      const right = Math.max(...[...range.getClientRects()].map((rect) => rect.right));
      let edge = document.documentElement.clientWidth;
      for (let box = texts.currentNode.parentElement; box; box = box.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(box);
        if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none') edge = Infinity;
        else if (overflowX !== 'visible') edge = Math.min(edge, box.getBoundingClientRect().right);
      }
      if (right > edge + 1) cut.push(range.toString().trim().slice(0, 40));
    }
    return cut;
  });
}

async function expectToFit(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  expect(await cutTexts(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}

const open = (path: string) =>
  visit(browser, `${site.url}${path}`, { viewport: { width: 320, height: 640 } });

test.each([
  ['the home page', ''],
  ['the page of a team', `teams/${team}/`],
  ['the page of a tag', `tags/${long('support')}/`],
  ['the page of an agent', 'agents/ticket-filer/'],
  ['the page of an agent of a long name', `agents/${long('filer', 60)}/`],
  ['the card for pages of others', 'embed/ticket-filer/'],
  ['the page of problems', 'health/'],
  ['the page of rules', 'health/rules/'],
  ['the page for authors', 'help/'],
  ['the page to compare', 'compare/'],
  ['the page of what is not there', `agents/${long('nobody')}/`],
])('no word is cut on %s', async (_, path) => {
  const page = await open(path);
  expect(await page.locator('h1').count()).toBe(1);
  await expectToFit(page);
});

test('no word is cut where all agents of a filter are shown', async () => {
  const page = await open(`?team=Q${team.slice(1)}`);
  await page.locator('.hit').first().waitFor();
  await expectToFit(page);
});

test('no word is cut among what is found', async () => {
  const page = await open(`?q=ticket`);
  await page.locator('.hit').first().waitFor();
  await expectToFit(page);
});

test('no word of a question is cut', async () => {
  const word = long('internationalisation');
  const page = await open(`?q=${word}`);
  await expect.poll(() => page.locator('[data-status]').textContent()).toContain(word.slice(0, 20));
  await expectToFit(page);
});

test('no word is cut in the dialog that searches', async () => {
  const page = await open('agents/ticket-filer/');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('ticket');
  await page.getByRole('dialog').getByText('urgenturgent').first().waitFor();
  await expectToFit(page);
});

test('no word is cut among the filters', async () => {
  const page = await open('');
  await page.locator('[data-facet="team"] summary').click();
  await expectToFit(page);
});

test('no word is cut where agents stand side by side', async () => {
  const page = await open(`compare/?agents=ticket-filer,${long('filer', 60)}`);
  await page.locator('agent-compare section').first().waitFor();
  await expectToFit(page);
});
