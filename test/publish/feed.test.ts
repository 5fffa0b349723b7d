import { expect, test } from 'vitest';
import type { Agent } from '../../src/catalog/agent.ts';
import type { Catalog } from '../../src/catalog/load.ts';
import { atomFeed } from '../../src/publish/feed.ts';
import { agentFile } from '../catalog/folders.ts';
import { catalogOf, hostile, site } from './catalog-of.ts';
import { parseValid, textsAt } from './valid-xml.ts';

type Dates = Pick<Agent, 'added' | 'changed'>;

/** The catalog with dates by slug; agents without an entry have none. */
function dated(catalog: Catalog, dates: Record<string, Dates>): Catalog {
  return {
    ...catalog,
    agents: catalog.agents.map((agent) => ({
      ...agent,
      added: undefined,
      changed: undefined,
      ...dates[agent.slug],
    })),
  };
}

const crew = () =>
  catalogOf({
    'catalog.yaml': 'title: Crew & Co\n',
    'day/mapper.md': agentFile('mapper'),
    'night/owl.md': agentFile('owl'),
    'scout.md': agentFile('scout'),
  });

test('lists what is new and changed, the latest first, and leaves out what has no date', async () => {
  const catalog = dated(await crew(), {
    mapper: { added: '2026-01-02T03:04:05Z', changed: '2026-01-02T03:04:05Z' },
    owl: { added: '2025-01-02T03:04:05Z', changed: '2026-02-02T03:04:05Z' },
  });
  const document = await parseValid(atomFeed(catalog, site)!, 'atom');
  expect(textsAt(document, '/a:feed/a:title')).toEqual(['Crew & Co']);
  expect(textsAt(document, '/a:feed/a:updated')).toEqual(['2026-02-02T03:04:05Z']);
  expect(textsAt(document, '/a:feed/a:link[@rel="self"]/@href')).toEqual(['https://acme.example/feed.xml']);
  expect(textsAt(document, '//a:entry/a:title')).toEqual(['Changed: Owl', 'New: Mapper']);
  expect(textsAt(document, '//a:entry/a:published')).toEqual([
    '2025-01-02T03:04:05Z',
    '2026-01-02T03:04:05Z',
  ]);
  expect(textsAt(document, '//a:entry/a:id')).toEqual([
    'https://acme.example/agents/owl/',
    'https://acme.example/agents/mapper/',
  ]);
  expect(textsAt(document, '//a:entry/a:category/@label')).toEqual(['Night', 'Day']);
});

test('is not there without a site or without any date, instead of holding made-up ones', async () => {
  const catalog = await crew();
  expect(atomFeed(dated(catalog, {}), site)).toBeUndefined();
  expect(atomFeed(dated(catalog, { owl: { added: '2025-01-02T03:04:05Z' } }), undefined)).toBeUndefined();
});

test('holds fifty entries at most, each of its own', async () => {
  const catalog = await catalogOf(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`a${index}.md`, agentFile(`scout-${index}`)]),
    ),
  );
  const dates = Object.fromEntries(
    catalog.agents.map(({ slug }, index) => [
      slug,
      { added: new Date(Date.UTC(2026, 0, 1 + index)).toISOString() },
    ]),
  );
  const document = await parseValid(atomFeed(dated(catalog, dates), site)!, 'atom');
  const ids = textsAt(document, '//a:entry/a:id');
  expect(new Set(ids).size).toBe(50);
  expect(ids[0]).toContain(catalog.agents.at(-1)!.slug);
});

test('stays a feed whatever an author writes', async () => {
  const catalog = await catalogOf({ '<&>/x.md': hostile, 'catalog.yaml': 'title: "<&]]>"\n' });
  const { slug } = catalog.agents[0]!;
  const xml = atomFeed(dated(catalog, { [slug]: { added: '2025-01-02T03:04:05Z' } }), site)!;
  const document = await parseValid(xml, 'atom');
  expect(textsAt(document, '//a:entry/a:title')[0]).toContain(']]></script><! &"');
  expect(textsAt(document, '//a:summary')[0]).toContain('Ends ]]> & "quotes" link');
});

test('is held to a grammar that refuses what Atom refuses', async () => {
  const catalog = dated(await crew(), { owl: { added: '2025-01-02T03:04:05Z' } });
  const xml = atomFeed(catalog, site)!;
  for (const broken of [
    xml.replace(/<updated>.*<\/updated>/, ''),
    xml.replace('2025-01-02T03', '2025-01-02 03'),
    xml.replace('https://acme.example/agents/owl/</id>', '/agents/owl/</id>'),
    xml.replace('<author>', '<editor>').replace('</author>', '</editor>'),
    xml.replace('</feed>', ''),
  ]) {
    expect(broken).not.toBe(xml);
    await expect(parseValid(broken, 'atom')).rejects.toThrow();
  }
});
