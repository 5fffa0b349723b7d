import { expect, test } from 'vitest';
import { sitemapFiles } from '../../src/publish/sitemap.ts';
import { agentFile } from '../catalog/folders.ts';
import { catalogOf, hostile, site } from './catalog-of.ts';
import { parseValid, textsAt } from './valid-xml.ts';

test('names every page once, with the day of its last change where it is known', async () => {
  const catalog = await catalogOf({
    'day/mapper.md': agentFile('mapper', 'tools: Read, "C#"\ntags: [a, A, "ü b"]'),
    'owl.md': agentFile('夜の番人'),
    'x.md': hostile,
  });
  catalog.agents[0]!.changed = '2026-01-02T03:04:05Z';
  const files = sitemapFiles(catalog, site);
  expect([...files.keys()]).toEqual(['sitemap-index', 'sitemap-1']);
  const index = await parseValid(files.get('sitemap-index')!, 'sitemap');
  expect(textsAt(index, '//s:loc')).toEqual(['https://acme.example/sitemap-1.xml']);
  const list = await parseValid(files.get('sitemap-1')!, 'sitemap');
  const pages = textsAt(list, '//s:loc');
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages).toContain('https://acme.example/');
  expect(pages).toContain('https://acme.example/tags/%C3%BC-b/');
  expect(pages).toContain(`https://acme.example/agents/${encodeURIComponent('夜の番人')}/`);
  expect(textsAt(list, '//s:url[s:lastmod]')).toEqual([
    'https://acme.example/agents/mapper/2026-01-02T03:04:05Z',
  ]);
});

test('is cut into files that the protocol allows', async () => {
  const catalog = await catalogOf({ 'owl.md': agentFile('owl') });
  const [owl] = catalog.agents;
  const many = Array.from({ length: 80_001 }, (_, index) => ({ ...owl!, slug: `owl-${index}` }));
  const files = sitemapFiles({ ...catalog, agents: many }, site);
  expect([...files.keys()]).toEqual(['sitemap-index', 'sitemap-1', 'sitemap-2', 'sitemap-3']);
  for (const [name, xml] of files) {
    const document = await parseValid(xml, 'sitemap');
    expect(textsAt(document, '//s:loc').length, name).toBeLessThanOrEqual(50_000);
    expect(Buffer.byteLength(xml)).toBeLessThan(50 * 2 ** 20);
  }
});
