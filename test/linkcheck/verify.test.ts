import { expect, test } from 'vitest';
import { homeOf } from '../../src/linkcheck/address.ts';
import { knownLinks } from '../../src/linkcheck/known-links.ts';
import { verify } from '../../src/linkcheck/verify.ts';
import { finding } from '../../src/linkcheck/finding.ts';
import type { LinkManifest } from '../../src/publish/link-manifest.ts';
import { secondExample } from '../support/typed-examples.ts';
import { acme } from './acme.ts';

const site = 'https://acme.example/catalog';

/** What is said of a link; 'elsewhere' if it does not lead to the catalog. */
function said(url: string, manifest: LinkManifest = acme(), at = manifest.site): string[] | 'elsewhere' {
  const faults = verify(url, { home: homeOf(at, manifest.base), known: knownLinks(manifest) });
  return (
    faults?.map(({ code, args }) => `${code}: ${finding(code, { path: '' }, args as never).message}`) ??
    'elsewhere'
  );
}

test.each([
  ...[
    '',
    '/',
    '/#agents',
    '/agents/api-designer/',
    '/agents/api-designer',
    '/agents/api-designer/index.html',
  ],
  ...['/agents/api-designer/#example-2', '/agents/api-designer/?a=b#example-1', '/agents/api-designer/#'],
  ...[
    '/agents/api-designer/#top',
    '/agents/api-designer/#i-%C3%BCberblick',
    '/agents/api-designer/#i-überblick',
  ],
  ...['/agents/api-designer/#example-1:~:text=x', '/agents/api-designer/#:~:text=x'],
  ...['/agents/datenbank-prüfer/', '/agents/datenbank-pr%C3%BCfer/', '/help/../agents/api-designer/'],
  ...['/agents/api-designer.md', '/agents/api-designer.json#/name', '/embed/api-designer/?example=example-1'],
  ...[
    '/badge/api-designer.svg',
    '/llms.txt',
    '/agents.json',
    '/_astro/x.css',
    '/pagefind/pagefind-entry.json',
  ],
])('takes %s as good, by https, http, without a scheme and as a path', (path) => {
  for (const start of [
    site,
    'http://acme.example/catalog',
    'HTTPS://ACME.example:443/catalog',
    '//acme.example/catalog',
  ])
    expect(said(start + path)).toEqual([]);
  expect(said(`/catalog${path}`)).toEqual([]);
});

test.each([
  ...['https://acme.example/', 'https://acme.example/other/', 'https://acme.example/catalogue/'],
  ...['https://acme.example:8080/catalog/agents/x/', 'https://agents.acme.example/catalog/agents/x/'],
  ...['/agents/x/', '/other/', 'agents/x/', '../catalog/agents/x/', '#x', '?x', '', 'mailto:a@acme.example'],
  ...['ftp://acme.example/catalog/agents/x/', 'https://', 'http://[', '/\\', 'javascript:x'],
])('leaves %s alone', (url) => {
  expect(said(url)).toBe('elsewhere');
});

test('says what to write instead of a page that is not there', () => {
  expect(said(`${site}/agents/api-desinger/#example-1`)).toEqual([
    `link-unknown: "${site}/agents/api-desinger/#example-1" is not in the catalog. Write "${site}/agents/api-designer/".`,
  ]);
  expect(said('/catalog/api-designer/')).toEqual([
    'link-unknown: "/catalog/api-designer/" is not in the catalog. Write "/catalog/agents/api-designer/".',
  ]);
  const files = {
    '/agents/a-b.md': { state: 'live' as const, anchors: [] },
    '/agents/a-b/': { state: 'live' as const, anchors: [] },
  };
  for (const [typed, meant] of [
    ['a-c/', 'a-b/'],
    ['a-c', 'a-b/'],
    ['a-c.md', 'a-b.md'],
  ])
    expect(said(`/catalog/agents/${typed}`, acme({ links: files }))).toMatchObject([
      expect.stringMatching(`Write "/catalog/agents/${meant}"\\.$`),
    ]);
  expect(said('/catalog/agents/xyz/')).toEqual([
    'link-unknown: "/catalog/agents/xyz/" is not in the catalog. Nothing there has a name like it; search for what you mean.',
  ]);
  for (const path of [
    '/agents/xyz.md',
    '/badge/xyz.svg',
    '/embed/xyz/',
    '/agents/%ZZ/',
    '/x.html',
    '/__proto__/',
  ])
    expect(said(site + path), path).toMatchObject([expect.stringContaining('link-unknown')]);
});

test('tells upper and lower case, which hosts tell too', () => {
  expect(said('/catalog/Agents/API-Designer')).toEqual([
    'link-case: "/catalog/Agents/API-Designer" differs from the page in upper and lower case. Write "/catalog/agents/api-designer/".',
  ]);
  expect(said('/Catalog/agents/api-designer/#example-1')).toEqual([
    'link-case: "/Catalog/agents/api-designer/#example-1" differs from the page in upper and lower case. Write "/catalog/agents/api-designer/#example-1".',
  ]);
  expect(said('/catalog/agents/API-designer.md')).toMatchObject([
    expect.stringContaining('"/catalog/agents/api-designer.md"'),
  ]);
});

test('keeps the host, the query and the fragment of a link to a page that has moved', () => {
  expect(said('http://acme.example/catalog/agents/reviewer?a=b#example-1')).toEqual([
    'link-moved: "http://acme.example/catalog/agents/reviewer?a=b#example-1" has moved. Write "http://acme.example/catalog/agents/code-reviewer/?a=b#example-1", or run with --fix.',
  ]);
  expect(said('/catalog/agents/db-check.md')).toEqual([
    'link-moved: "/catalog/agents/db-check.md" has moved. Write "/catalog/agents/datenbank-pr%C3%BCfer.md", or run with --fix.',
  ]);
  expect(said('/catalog/agents/reviewer/#example-9')).toMatchObject([
    expect.stringContaining('link-moved'),
    expect.stringContaining('Write "#example-1"'),
  ]);
});

test('says since when an agent is gone, and who is like it', () => {
  expect(said('/catalog/agents/scribe/#example-1')).toEqual([
    'link-gone: "/catalog/agents/scribe/#example-1" is gone since 2026-02-03. Write "/catalog/agents/code-reviewer/", or remove the link.',
  ]);
  const lonely = acme({ links: { '/agents/a/': { state: 'gone', nearest: [] } } });
  expect(said('/catalog/agents/a/', lonely)).toEqual([
    'link-gone: "/catalog/agents/a/" is gone. Remove the link.',
  ]);
});

test('says what to write instead of a fragment that is not there', () => {
  expect(said('/catalog/agents/api-designer/#Exampel-2')).toEqual([
    'link-fragment: "#Exampel-2" is no place on the page of "/catalog/agents/api-designer/#Exampel-2". Write "#example-2".',
  ]);
  expect(said('/catalog/help/#x')).toMatchObject([
    expect.stringContaining('Remove it, or copy the link from the page.'),
  ]);
});

const live = (...anchors: string[]) => ({ state: 'live' as const, anchors });

test('suggests what is of the same kind', () => {
  const links = {
    '/tags/review/': live(),
    '/teams/reviews/': live(),
    '/tools/old/': { state: 'gone' as const, nearest: [] },
    '/tools/olds/': live(),
    '/tags/olds/': live(),
    '/agents/reviewer/': live(),
    '/agents/reviewer.md': live(),
    '/embed/reviewer/': live(),
    '/badge/reviewer.svg': live(),
    '/agents/scribe/': { state: 'gone' as const, nearest: ['/agents/reviewer/'] },
    '/badge/scribe.svg': { state: 'gone' as const, nearest: ['/agents/reviewer/'] },
  };
  for (const [typed, meant] of [
    ['/tags/reviwe/', '"/catalog/tags/review/"'],
    ['/teams/review', '"/catalog/teams/reviews/"'],
    ['/agents/reviews/', '"/catalog/agents/reviewer/"'],
    ['/agent/reviewer/', '"/catalog/agents/reviewer/"'],
    ['/embed/reviews/?example=2', '"/catalog/embed/reviewer/"'],
    ['/badge/reviews.svg', '"/catalog/badge/reviewer.svg"'],
    ['/agents/reviews.md', '"/catalog/agents/reviewer.md"'],
    ['/badge/scribe.svg', '"/catalog/badge/reviewer.svg", or remove the link'],
    ['/embed/scribe/', '"/catalog/embed/reviewer/", or remove the link'],
    ['/tools/old/', '"/catalog/tools/olds/", or remove the link'],
  ])
    expect(said(`/catalog${typed}`, acme({ links }))).toEqual([expect.stringMatching(`Write ${meant}\\.$`)]);
});

test('suggests what has a name that goes on, has the same words, or differs by few letters', () => {
  const links = {
    ...{ '/teams/frontend/': live(), '/teams/growth/': live(), '/teams/storefront/': live() },
    ...{ '/teams/ux/': live(), '/teams/the-ops-crew/': live() },
    '/teams/crew/': { state: 'gone' as const, nearest: [] },
    '/teams/web/': { state: 'gone' as const, nearest: ['/teams/growth/'] },
  };
  for (const [typed, words] of [
    ['front', 'is not in the catalog. Write "/catalog/teams/frontend/".'],
    ['crew', 'is gone. Write "/catalog/teams/the-ops-crew/", or remove the link.'],
    ['web', 'is gone. Write "/catalog/teams/growth/", or remove the link.'],
    ['growht', 'is not in the catalog. Write "/catalog/teams/growth/".'],
    ['qa', 'is not in the catalog. Nothing there has a name like it; search for what you mean.'],
  ])
    expect(said(`/catalog/teams/${typed}/`, acme({ links }))).toEqual([
      expect.stringMatching(new RegExp(`"/catalog/teams/${typed}/" ${words!.replaceAll('.', '\\.')}$`)),
    ]);
});

test('suggests nothing of another kind, where there is nothing of its own', () => {
  const links = { '/tags/': live(), '/teams/': live(), '/teams/review/': live(), '/agents/review/': live() };
  expect(said('/catalog/tags/review/', acme({ links }))).toEqual([expect.stringContaining('Nothing there')]);
});

test('says that a further page of a list will show others', () => {
  for (const [typed, meant] of [
    ['teams/backend/2/', 'teams/backend/'],
    ['teams/backend/10?x', 'teams/backend/'],
    ['page/3/', ''],
  ])
    expect(said(`/catalog/${typed}`)).toEqual([
      `link-page: "/catalog/${typed}" is a further page of a list, which shows others once agents come or go. Write "/catalog/${meant}".`,
    ]);
  expect(said('/catalog/teams/nobody/2/')).toEqual([expect.stringContaining('link-unknown')]);
});

test('knows what is published of an agent for previews', () => {
  expect(said(`${site}/social/api-designer.png`)).toEqual([]);
  expect(said(`${site}/oembed/api-designer.json`)).toEqual([]);
  for (const [typed, words] of [
    [
      'social/api-desinger.png',
      'not in the catalog. Write "https://acme.example/catalog/social/api-designer.png".',
    ],
    ['oembed/reviewer.json', 'has moved. Write "https://acme.example/catalog/oembed/code-reviewer.json"'],
    ['social/scribe.png', 'Write "https://acme.example/catalog/social/code-reviewer.png", or remove'],
  ])
    expect(said(`${site}/${typed}`)).toEqual([expect.stringContaining(words!)]);
});

test('suggests anchors of the same kind, and else the section that holds them', () => {
  const hashes = ['example-0a1b2c', 'example-1', 'example-0a1b2d', 'example-2'];
  const anchors = ['examples', ...hashes, 'instructions', 'i-how-it-works', 'i-exampel', 'source', 'line-1'];
  const manifest = acme({ links: { '/agents/a/': live(...anchors), '/agents/b/': live('access') } });
  for (const [typed, meant] of [
    ['example-3', '"#example-1" or "#example-2"'],
    // A hash that is like another says nothing.
    ['example-0a1b2f', '"#examples"'],
    ['i-how-it-work', '"#i-how-it-works"'],
    ['i-what-to-do', '"#instructions"'],
    ['how-it-works', '"#i-how-it-works"'],
    ['line-200', '"#source"'],
    ['exampels', '"#examples"'],
  ])
    expect(said(`/catalog/agents/a/#${typed}`, manifest)).toEqual([
      `link-fragment: "#${typed}" is no place on the page of "/catalog/agents/a/#${typed}". Write ${meant}.`,
    ]);
  expect(said('/catalog/agents/b/#i-x', manifest)).toEqual([expect.stringContaining('Remove it')]);
});

test('checks the agents that a page compares', () => {
  const links = { ...acme().links, '/compare/': live() };
  const asked = (query: string) => said(`/catalog/compare/${query}`, acme({ links }));
  for (const query of [
    '',
    '?agents=',
    '?agents=api-designer,code-reviewer',
    '?x=reviewer#:~:text=a?agents=reviewer',
  ])
    expect(asked(query)).toEqual([]);
  expect(asked('?x&agents=API+designer%2Ccode%20reviewer,')).toEqual([]);
  expect(asked('?agents=api-desinger,reviewer,scribe,%ZZ,xyz')).toEqual([
    'link-unknown: "api-desinger" is not in the catalog. Write "api-designer".',
    'link-moved: "reviewer" has moved. Write "code-reviewer", or run with --fix.',
    'link-gone: "scribe" is gone since 2026-02-03. Write "code-reviewer", or remove the link.',
    ...['%ZZ', 'xyz'].map((name) => expect.stringContaining(`link-unknown: "${name}"`)),
  ]);
  expect(said('/compare/?agents=xyz', acme({ base: '/', links }))).toHaveLength(1);
});

test('checks what is asked of a card by its address', () => {
  const asked = (query: string) => said(`/catalog/embed/${query}`);
  for (const way of secondExample)
    expect(asked(`api-designer/?example=${encodeURIComponent(way)}`), way).toEqual([]);
  for (const query of ['example=Example+2', 'section=i-%C3%BCberblick', 'a=b'])
    expect(asked(`api-designer/?${query}`)).toEqual([]);
  expect(asked('api-designer/?example=3&section=nope')).toEqual([
    'link-example: There is no example "3" of "api-designer". Write "example-1" or "example-2".',
    'link-fragment: "nope" is no place on the page of "api-designer". Remove it, or copy the link from the page.',
  ]);
  expect(asked('reviewer/?example=1')).toEqual([
    expect.stringContaining('/catalog/embed/code-reviewer/?example=1"'),
  ]);
  expect(asked('reviewer/?example=2')).toEqual([
    'link-moved: "/catalog/embed/reviewer/?example=2" has moved. Write "/catalog/embed/code-reviewer/", or run with --fix.',
    'link-example: There is no example "2" of "code-reviewer". Write "example-1".',
  ]);
  const bare = {
    '/agents/a/': live('access'),
    '/embed/a/': live(),
    '/agents/b/': live('examples', 'example-0a1b2c'),
  };
  for (const [slug, words] of [
    ['a', 'It has none: remove it.'],
    ['b', 'Remove it, or copy the link of one from its page.'],
  ])
    expect(said(`/catalog/embed/${slug}/?example=7`, acme({ links: bare }))).toEqual([
      `link-example: There is no example "7" of "${slug}". ${words}`,
    ]);
});

test('without a base of its own, takes only paths of agents, embeds and badges as links to the catalog', () => {
  const top = acme({ base: '/' });
  for (const path of ['/agents/xyz/', '/embed/xyz/', '/badge/xyz.svg'])
    expect(said(path, top)).toHaveLength(1);
  for (const path of ['/', '/#x', '/teams/xyz/', '/docs/', '/agents'])
    expect(said(path, top)).toBe('elsewhere');
  expect(said('https://acme.example/docs/', top)).toHaveLength(1);
});

test('finds the catalog where it is said to be', () => {
  const silent = acme({ site: undefined });
  expect(said(`${site}/agents/xyz/`, silent)).toBe('elsewhere');
  expect(said('/catalog/agents/xyz/', silent)).toHaveLength(1);
  expect(said(`${site}/agents/xyz/`, silent, 'https://acme.example')).toHaveLength(1);
  expect(said('https://agents.dev/x/agents/xyz/', silent, 'https://agents.dev/x')).toEqual([
    expect.stringContaining('"https://agents.dev/x/agents/xyz/" is not in the catalog'),
  ]);
});
