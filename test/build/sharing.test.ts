// What a site gives to the pages, chats and READMEs that link to its agents.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { printPermalinks } from '../../src/catalog/permalinks.ts';
import { buildSite } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';

let folder: string;
const read = (site: string, path: string) => readFile(join(folder, site, path), 'utf8');
const content = (html: string, property: string) =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];

const map = `---
name: map-reader
description: |
  Reads maps & charts.
  <example>
  user: "Where are we?"
  assistant: "I ask the map-reader."
  </example>
---

Read.
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalog-sharing-'));
  const answers = (name: string) => ({ path: `${name}.md`, name, bytes: '0'.repeat(16) });
  await writeFiles(folder, {
    'agents/map-reader.md': map,
    'agents/permalinks.json': printPermalinks({
      '/agents/map-reader/': answers('map-reader'),
      '/agents/map-maker/': { to: '/agents/map-reader/' },
      '/agents/fog-bell/': { ...answers('fog-bell'), gone: true },
    }),
    'plain/agents/map-reader.md': map,
    'plain/agents/catalog.yaml': 'socialImages: false\n',
  });
  const published = { BASE: '/docs/', SITE: 'https://acme.example' };
  await buildSite(join(folder, 'site'), { AGENTS_DIR: join(folder, 'agents'), ...published });
  await buildSite(join(folder, 'nowhere'), { AGENTS_DIR: join(folder, 'plain/agents') });
  await buildSite(join(folder, 'without'), { AGENTS_DIR: join(folder, 'plain/agents'), ...published });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the page of an agent', () => {
  test('names its picture, which is there, and its oEmbed answer', async () => {
    const html = await read('site', 'agents/map-reader/index.html');
    const image = content(html, 'og:image')!;
    expect(image).toBe('https://acme.example/docs/social/map-reader.png');
    expect(content(html, 'og:image:alt')).toBe('Map reader: what this agent is for');
    expect(content(html, 'twitter:card')).toBe('summary_large_image');
    const { width, height } = await sharp(join(folder, 'site/social/map-reader.png')).metadata();
    expect([content(html, 'og:image:width'), content(html, 'og:image:height')]).toEqual([
      String(width),
      String(height),
    ]);
    expect(html).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://acme.example/docs/oembed/map-reader.json">',
    );
    expect(JSON.parse(await read('site', 'oembed/map-reader.json'))).toMatchObject({
      html: expect.stringContaining('src="https://acme.example/docs/embed/map-reader/"') as string,
    });
  });

  test('names neither where the site is not known', async () => {
    const html = await read('nowhere', 'agents/map-reader/index.html');
    expect(html).not.toMatch(/og:image|oembed|twitter:card/);
    const files = await readdir(join(folder, 'nowhere'));
    expect(files).toContain('embed.js');
    expect(files).not.toContain('social');
    expect(files).not.toContain('oembed');
  });

  test('has no picture where the settings say so', async () => {
    const html = await read('without', 'agents/map-reader/index.html');
    expect(html).not.toContain('og:image');
    expect(content(html, 'twitter:card')).toBe('summary');
    expect(await readdir(join(folder, 'without'))).not.toContain('social');
  });
});

describe('the card of an agent', () => {
  test('is not to be found, and leads out of its frame', async () => {
    const html = await read('site', 'embed/map-reader/index.html');
    expect(content(html, 'robots')).toBe('noindex');
    expect(html).toContain('<base target="_top">');
    expect(html).toContain('href="/docs/agents/map-reader/"');
    expect(await read('site', 'sitemap-1.xml')).not.toContain('/embed/');
    expect(html.match(/<section [^>]*hidden/g)).toHaveLength(1);
  });

  test('answers former addresses: with the agent that answers now, or with what happened', async () => {
    expect(await read('site', 'embed/map-maker/index.html')).toBe(
      await read('site', 'embed/map-reader/index.html'),
    );
    expect(await read('site', 'badge/map-maker.svg')).toBe(await read('site', 'badge/map-reader.svg'));
    const gone = await read('site', 'embed/fog-bell/index.html');
    expect(gone).toContain('This agent is no longer here.');
    expect(gone).toContain('<title>Fog bell</title>');
    expect(await read('site', 'badge/fog-bell.svg')).toContain('fog-bell (deleted)');
  });
});

test('the script of the cards is small and needs nothing else', async () => {
  const script = await read('site', 'embed.js');
  expect(Buffer.byteLength(script)).toBeLessThan(1500);
  expect(script).not.toMatch(/\b(import|export)\b/);
  expect(await read('nowhere', 'embed.js')).toBe(script);
});
