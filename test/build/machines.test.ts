// What a site publishes for machines, as it lies on a plain static host: at the root without an address, and below a base with one.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printPermalinks } from '../../src/catalog/permalinks.ts';
import { agentDataSchema, agentListSchema } from '../../src/publish/agent-data.ts';
import { parseValid, textsAt } from '../publish/valid-xml.ts';
import { buildSite } from '../support/command.ts';
import { repositoryIn } from '../support/repository.ts';
import { writeFiles } from '../support/folder.ts';

const home = 'https://acme.example/docs/agents/';
let folder: string;
const read = (site: string, path: string) => readFile(join(folder, site, path), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalog-machines-'));
  await writeFiles(folder, {
    'crew/agents/day/map-reader.md': agent('map-reader', 'Ask owl-watcher at night.'),
    'crew/agents/night/owl-watcher.md': agent('owl-watcher', 'Ask `map-reader` by day.'),
    'crew/agents/permalinks.json': printPermalinks({
      '/agents/map-reader/': answers('map-reader', 'day/map-reader.md'),
      '/agents/map-maker/': { to: '/agents/map-reader/' },
      '/agents/fog-bell/': { ...answers('fog-bell', 'night/fog-bell.md'), gone: true },
    }),
    'loose/agents/夜の番人.md': agent('夜の番人', 'Watches.'),
  });
  repositoryIn(join(folder, 'crew')).commit('2026-03-04');
  await buildSite(join(folder, 'based'), {
    AGENTS_DIR: join(folder, 'crew/agents'),
    BASE: '/docs/agents',
    SITE: 'https://acme.example',
  });
  await buildSite(join(folder, 'root'), {
    AGENTS_DIR: join(folder, 'loose/agents'),
    SITE: 'https://acme.example',
  });
  await buildSite(join(folder, 'nowhere'), { AGENTS_DIR: join(folder, 'loose/agents') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const agent = (name: string, body: string) =>
  `---\nname: ${name}\ndescription: Looks ahead as ${name}.\ntools: Read\n---\n\n${body}\n`;

/** An entry of the record of addresses. */
const answers = (name: string, path: string) => ({ path, name, bytes: '0'.repeat(16) });

/** The page that a host answers an address with. */
const pageAt = (url: string) => read('based', `${decodeURIComponent(url.slice(home.length))}index.html`);

describe('a site below a base', () => {
  test('lists in its sitemap the pages that want to be found, and no other', async () => {
    const index = await parseValid(await read('based', 'sitemap-index.xml'), 'sitemap');
    expect(textsAt(index, '//s:loc')).toEqual([`${home}sitemap-1.xml`]);
    const listed = textsAt(await parseValid(await read('based', 'sitemap-1.xml'), 'sitemap'), '//s:loc');
    for (const url of listed) {
      const html = await pageAt(url);
      expect(html).toContain(`<link rel="canonical" href="${url}">`);
      expect(html, url).not.toContain('noindex');
    }
    const pages = (await readdir(join(folder, 'based'), { recursive: true })).filter((file) =>
      file.endsWith('.html'),
    );
    const wanted: string[] = [];
    for (const page of pages) {
      if (!(await read('based', page)).includes('content="noindex"'))
        wanted.push(home + page.replace(/index\.html$/, ''));
    }
    expect(listed.toSorted()).toEqual(wanted.sort());
  });

  test('publishes a feed with the dates of git', async () => {
    const feed = await parseValid(await read('based', 'feed.xml'), 'atom');
    expect(textsAt(feed, '/a:feed/a:id')).toEqual([home]);
    expect(textsAt(feed, '//a:updated')).toEqual(Array.from({ length: 3 }, () => '2026-03-04T12:00:00Z'));
    expect(textsAt(feed, '/a:feed/a:link[@rel="self"]/@href')).toEqual([`${home}feed.xml`]);
    expect(textsAt(feed, '//a:entry/a:id').toSorted()).toEqual([
      `${home}agents/map-reader/`,
      `${home}agents/owl-watcher/`,
    ]);
    for (const url of textsAt(feed, '//a:entry/a:link[@type="text/html"]/@href')) await pageAt(url);
  });

  test('publishes every agent as data with addresses that answer', async () => {
    const list = agentListSchema.parse(JSON.parse(await read('based', 'agents.json')));
    expect(list.home).toBe(home);
    const at = (url: string) => read('based', url.slice(home.length));
    expect(JSON.parse(await at(list.$schema))).toMatchObject({ type: 'object' });
    for (const { page, data, markdown, slug } of list.agents) {
      await pageAt(page);
      const whole = agentDataSchema.parse(JSON.parse(await at(data)));
      expect(whole.slug).toBe(slug);
      expect(JSON.parse(await at(whole.$schema))).toMatchObject({ type: 'object' });
      expect(await at(markdown)).toContain(whole.prompt.markdown);
    }
    expect(list.agents[0]!.mentionedBy).toMatchObject([{ slug: 'owl-watcher', where: 'instructions' }]);
  });

  test('answers former addresses of data too, and keeps them out of the sitemap', async () => {
    const moved = agentDataSchema.parse(JSON.parse(await read('based', 'agents/map-maker.json')));
    expect(moved.page).toBe(`${home}agents/map-reader/`);
    const gone = JSON.parse(await read('based', 'agents/fog-bell.json')) as object;
    expect(gone).toMatchObject({ state: 'gone', nearest: expect.any(Array) });
    expect(agentDataSchema.safeParse(gone).success).toBe(false);
    expect(await pageAt(`${home}agents/fog-bell/`)).toContain('noindex');
    expect(await read('based', 'sitemap-1.xml')).not.toMatch(/map-maker|fog-bell/);
  });

  test('leads from a page to its other forms, all of which are there', async () => {
    const html = await pageAt(`${home}agents/map-reader/`);
    const alternates = [
      ...html.matchAll(/<link rel="alternate" type="([^"]*)"[^>]* href="\/docs\/agents\/([^"]*)"/g),
    ];
    expect(alternates.map(([, type, path]) => [type, path])).toEqual([
      ['text/markdown', 'agents/map-reader.md'],
      ['application/json', 'agents/map-reader.json'],
      ['application/atom+xml', 'feed.xml'],
      ['text/plain', 'llms.txt'],
      ['application/json', 'agents.json'],
    ]);
    for (const [, , path] of alternates) await read('based', path!);
  });

  test('says what an agent is in JSON-LD', async () => {
    const html = await pageAt(`${home}agents/owl-watcher/`);
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)!;
    expect(JSON.parse(json!)).toMatchObject({
      url: `${home}agents/owl-watcher/`,
      alternateName: 'owl-watcher',
    });
  });

  test('has lists for language models whose links answer, and headers below its base', async () => {
    const links = [...(await read('based', 'llms.txt')).matchAll(/\]\(([^)]*)\)/g)].map(([, url]) => url!);
    expect(links).toHaveLength(4);
    for (const url of links) await read('based', url.slice(home.length));
    expect(await read('based', 'llms-full.txt')).toContain('Ask owl-watcher at night.');
    expect(await read('based', '_headers')).toMatch(/^\/docs\/agents\/_astro\/\*$/m);
    await expect(read('based', 'robots.txt')).rejects.toThrow('ENOENT');
  });
});

test('a site at the root says in robots.txt where its sitemap is', async () => {
  expect(await read('root', 'robots.txt')).toContain('Sitemap: https://acme.example/sitemap-index.xml\n');
  const list = await parseValid(await read('root', 'sitemap-1.xml'), 'sitemap');
  expect(textsAt(list, '//s:loc')).toContain(
    `https://acme.example/agents/${encodeURIComponent('夜の番人')}/`,
  );
});

test('a site without dates has no feed, and does not speak of one', async () => {
  await expect(read('root', 'feed.xml')).rejects.toThrow('ENOENT');
  expect(await read('root', 'index.html')).not.toContain('atom+xml');
});

test('a site that does not know its address publishes what needs none', async () => {
  for (const file of ['feed.xml', 'sitemap-index.xml', 'robots.txt', 'opensearch.xml'])
    await expect(read('nowhere', file), file).rejects.toThrow('ENOENT');
  expect(await read('nowhere', 'llms.txt')).toContain('(/agents/夜の番人.md)');
  expect(agentListSchema.parse(JSON.parse(await read('nowhere', 'agents.json'))).home).toBe('/');
});
