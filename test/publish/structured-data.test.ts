import { expect, test } from 'vitest';
import { headersText, robotsText } from '../../src/publish/host-files.ts';
import { agentStructuredData } from '../../src/publish/structured-data.ts';
import { agentFile } from '../catalog/folders.ts';
import { catalogOf, hostile, site } from './catalog-of.ts';

test('an agent is source code that says only what is known', async () => {
  const catalog = await catalogOf({
    'catalog.yaml': 'repository: https://git.example/crew\nowners:\n  day: "@day"\n',
    'day/owl.md': agentFile('owl', 'tags: [night]'),
  });
  const [owl] = catalog.agents;
  expect(JSON.parse(agentStructuredData({ ...owl!, added: '2026-01-02T03:04:05Z' }, catalog, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'SoftwareSourceCode',
    '@id': 'https://acme.example/agents/owl/',
    url: 'https://acme.example/agents/owl/',
    name: 'Owl',
    alternateName: 'owl',
    description: 'Looks ahead as owl.',
    programmingLanguage: 'Markdown',
    codeRepository: 'https://git.example/crew/blob/main/agents/day/owl.md',
    keywords: 'Day, night',
    maintainer: [{ '@type': 'Organization', name: '@day' }],
    dateCreated: '2026-01-02T03:04:05Z',
    dateModified: '2026-01-02T03:04:05Z',
    encoding: {
      '@type': 'MediaObject',
      contentUrl: 'https://acme.example/agents/owl.md',
      encodingFormat: 'text/markdown',
      contentSize: `${owl!.source.bytes} B`,
      sha256: owl!.source.sha256,
    },
    isPartOf: { '@type': 'WebSite', name: 'Agent Catalog', url: 'https://acme.example/' },
  });
});

test('no author ends the script element', async () => {
  const catalog = await catalogOf({ 'x.md': hostile });
  const json = agentStructuredData(catalog.agents[0]!, catalog, undefined);
  expect(json).not.toContain('<');
  expect((JSON.parse(json) as { alternateName: string }).alternateName).toContain('</script><!--');
});

test('robots.txt is only where crawlers look for it', () => {
  expect(robotsText(site, '/')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://acme.example/sitemap-index.xml\n',
  );
  expect(robotsText(site, '/docs/')).toBeUndefined();
  expect(robotsText(undefined, '/')).toBeUndefined();
});

test('_headers caches what is named by its content, and opens what is made for machines', () => {
  const lines = headersText('/docs/').split('\n');
  expect(lines[lines.indexOf('/docs/_astro/*') + 1]).toBe(
    '  Cache-Control: public, max-age=31536000, immutable',
  );
  expect(lines[lines.indexOf('/docs/agents.json') + 1]).toBe('  Access-Control-Allow-Origin: *');
  for (const line of lines) expect(line).toMatch(/^(?:\/docs\/[^\s]+|  [\w-]+: \S.*|)$/);
});
