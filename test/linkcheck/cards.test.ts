import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLinks } from '../../src/linkcheck/check-links.ts';
import type { Mending } from '../../src/linkcheck/mend-file.ts';
import type { LinkManifest } from '../../src/publish/link-manifest.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { acme } from './acme.ts';

/** What is said of a document, as `1:2 code: words`, and what becomes of it. */
async function check(text: string, { mending, name = 'a.md', ...changes }: Options = {}) {
  const folder = await temporaryFolder();
  await writeFiles(folder, { [name]: text });
  const links = { ...acme().links, '/compare/': { state: 'live' as const, anchors: [] } };
  const manifest = acme({ links, ...changes });
  const { findings, counts } = await checkLinks({ named: [folder], manifest, ...(mending && { mending }) });
  return {
    counts,
    said: findings.map(
      ({ line, column, endColumn, code, message }) => `${line}:${column}-${endColumn} ${code}: ${message}`,
    ),
    text: await readFile(join(folder, name), 'utf8'),
  };
}

interface Options extends Partial<LinkManifest> {
  mending?: Mending;
  name?: string;
}

test('reports cards of agents and examples that are not there, at their attribute', async () => {
  const cards = [
    '<agent-card name="api-designer" example="2"></agent-card>',
    '<agent-card name="API Designer" section="#example-1"></agent-card>',
    '<agent-card name="api-desinger" example="1"></agent-card>',
    '<agent-card name="scribe"></agent-card>',
    '<agent-card name="api-designer" example="example-7"></agent-card>',
    '<agent-card section="nope" name="api-designer"></agent-card>',
    '<agent-card name="!"></agent-card>',
  ];
  const { said, counts } = await check(cards.map((card) => `a ${card}`).join('\n\n'));
  expect(said).toEqual([
    '5:21-33 link-unknown: "api-desinger" is not in the catalog. Write "api-designer".',
    '7:21-27 link-gone: "scribe" is gone since 2026-02-03. Write "code-reviewer", or remove the link.',
    '9:44-53 link-example: There is no example "example-7" of "api-designer". Write "example-1" or "example-2".',
    '11:24-28 link-fragment: "nope" is no place on the page of "api-designer". Remove it, or copy the link from the page.',
    expect.stringContaining('13:21-22 link-unknown: "!" is not in the catalog.'),
  ]);
  expect(counts).toMatchObject({ links: 7, errors: 5 });
});

test.each([
  [
    'a.md',
    'é <agent-card example="1" \n  name="Reviewer"><a href="/catalog/agents/reviewer/">a</a></agent-card>',
  ],
  ['a.mdx', "<agent-card name={'reviewer'} example='1' />\n\n[a](/catalog/agents/reviewer/)"],
  ['a.html', '<agent-card name=REVIEWER></agent-card><a href="/catalog/agents/reviewer/">a</a>'],
])('mends cards of agents with another name, in %s', async (name, text) => {
  const { said, counts, text: after } = await check(text, { name, mending: 'files' });
  expect(said.map((one) => one.split(' ')[1])).toEqual(['link-rewritten:', 'link-rewritten:']);
  expect(counts).toMatchObject({ rewritten: 2, warnings: 0 });
  expect(after).toBe(text.replaceAll(/\breviewer\b/gi, 'code-reviewer'));
});

test('checks and mends cards that Markdown takes for text, because a line of theirs begins with `>`', async () => {
  const text = [
    '<agent-card name="nobody"\n  >Docs keeper</agent-card\n>',
    '<agent-card\r\n  name="reviewer"\r\n  example="1"\r\n  ><a href="/catalog/agents/reviewer/"\r\n    >é</a\r\n  ></agent-card\r\n>',
  ].join('\n\n');
  const { said, counts, text: after } = await check(text, { mending: 'files' });
  expect(said.map((one) => one.split(': ')[0])).toEqual([
    ...['1:19-25 link-unknown', '6:9-17 link-rewritten', '8:13-38 link-rewritten'],
  ]);
  expect(counts).toMatchObject({ links: 3, rewritten: 2, errors: 1 });
  expect(after).toBe(text.replaceAll('reviewer', 'code-reviewer'));
});

test('mends no card whose example is not there under the new name', async () => {
  const text = '<agent-card name="reviewer" example="2"></agent-card>';
  const { said, text: after } = await check(text, { mending: 'files' });
  expect(said).toEqual([
    '1:19-27 link-moved: "reviewer" has moved. Write "code-reviewer".',
    '1:38-39 link-example: There is no example "2" of "code-reviewer". Write "example-1".',
  ]);
  expect(after).toBe(text);
});

test.each([
  ['of another host', 'https://agents.dev/catalog/embed.js', 0],
  ['of another catalog of the host', '/other/embed.js', 0],
  ['of the catalog', 'https://acme.example/catalog/embed.js?v=1', 1],
  ['of the catalog, as a path', '/catalog/embed.js', 1],
  ['of which nobody can tell', '../embed.js', 1],
])('takes cards as those of the catalog that their script is of: %s', async (_what, script, errors) => {
  const card = `<agent-card name="nobody"></agent-card>\n<script async src="${script}"></script>\n`;
  expect((await check(card)).counts).toMatchObject({ errors });
  expect((await check(card, { name: 'a.html' })).counts).toMatchObject({ errors });
});

test('mends the agents of a page that compares, each in its place', async () => {
  const { said, counts, text } = await check(
    [
      '[a](https://acme.example/catalog/compare/?x=1&agents=api-designer,reviewer#top)',
      '<a href="/catalog/compare?x=1&amp;agents=db-check%2Cscribe%2CReviewer">b</a>',
      '<a href="/catalog/compare/?agents=re&#118;iewer">c</a>',
    ].join('\n\n'),
    { mending: 'files' },
  );
  expect(text).toBe(
    [
      '[a](https://acme.example/catalog/compare/?x=1&agents=api-designer,code-reviewer#top)',
      '<a href="/catalog/compare?x=1&amp;agents=datenbank-pr%C3%BCfer%2Cscribe%2Ccode-reviewer">b</a>',
      '<a href="/catalog/compare/?agents=re&#118;iewer">c</a>',
    ].join('\n\n'),
  );
  expect(said.map((one) => one.split(': ')[0])).toEqual([
    '1:67-75 link-rewritten',
    ...['3:42-50 link-rewritten', '3:53-59 link-gone', '3:62-70 link-rewritten', '5:10-48 link-moved'],
  ]);
  expect(counts).toMatchObject({ rewritten: 3, links: 3 });
});

test('does not take long over an address that names agents without end', async () => {
  const began = performance.now();
  const { counts } = await check(`<a href="/catalog/compare/?agents=${'x,'.repeat(100_000)}">a</a>`, {
    name: 'a.html',
  });
  expect(counts['errors']).toBe(12);
  expect(performance.now() - began).toBeLessThan(2000);
});
