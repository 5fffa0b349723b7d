import { expect, test } from 'vitest';
import { formerAddresses } from '../../src/catalog/former.ts';
import { createNearest } from '../../src/catalog/nearest.ts';
import type { Permalinks } from '../../src/catalog/permalinks.ts';
import { agentOf } from './agent-of.ts';

const agents = [
  ['api-designer', 'Designs contracts of HTTP endpoints.'],
  ['database-tuner', 'Makes slow queries of PostgreSQL fast.'],
  ['query-writer', 'Writes SQL for reports.'],
  ['copy-editor', 'Makes words of pages short.'],
].map(([name, description]) => {
  const { agent } = agentOf(`---\nname: ${name}\ndescription: ${description}\n---\n\nDo it.\n`, `${name}.md`);
  return { ...agent, slug: name! };
});

const nearestTo = (name: string, summary?: string) =>
  createNearest(agents)({ name, summary }).map(({ slug }) => slug);

test('the nearest agents share the most words', () => {
  expect(nearestTo('slow-query-finder', 'Finds slow queries.')).toEqual(['database-tuner', 'query-writer']);
  expect(nearestTo('api-reviewer')).toEqual(['api-designer']);
  expect(nearestTo('copywriter', 'Words for pages.')).toEqual(['copy-editor']);
});

test('a word in a name counts for more than one in a description', () => {
  expect(nearestTo('designer')).toEqual(['api-designer']);
  expect(nearestTo('query-editor')).toEqual(['copy-editor', 'query-writer', 'database-tuner']);
});

test('nothing is near to what shares an everyday word only', () => {
  const long =
    'Waters the roses, cuts the hedges, plants bulbs before winter and sweeps the paths of all pages.';
  expect(nearestTo('gardener', long)).toEqual([]);
});

test('nothing is near to what shares no word of weight', () => {
  expect(nearestTo('gardener', 'An expert agent for roses.')).toEqual([]);
  expect(nearestTo('🦊')).toEqual([]);
});

test('the nearest are the same whatever the order of the agents', () => {
  const gone = { name: 'query-designer', summary: 'Makes pages of reports.' };
  const slugs = (from: typeof agents) => createNearest(from)(gone).map(({ slug }) => slug);
  expect(slugs(agents.toReversed())).toEqual(slugs(agents));
  expect(slugs(agents)).toHaveLength(3);
});

test('a former address is told from the end it leads to', () => {
  const gone = {
    path: 'x.md',
    name: 'api-maker',
    summary: 'Makes contracts.',
    bytes: '0',
    gone: true,
  } as const;
  const record: Permalinks = {
    '/agents/b/': { to: '/agents/a/' },
    '/agents/a/': { to: '/agents/api-designer/' },
    '/agents/api-designer/': { path: 'api-designer.md', name: 'api-designer', bytes: '1' },
    '/agents/y/': { to: '/agents/x/' },
    '/agents/x/': gone,
    '/tags/sql/': { list: 'SQL', gone: true },
    '/tags/web/': { list: 'web' },
  };
  const since = (path: string) => (path === 'x.md' ? '2026-03-04T23:59:00Z' : undefined);
  const left = {
    ...{ state: 'gone', kind: 'agent', name: 'api-maker', summary: 'Makes contracts.' },
    ...{
      since: '2026-03-04',
      nearest: ['/agents/api-designer/'],
    },
  };
  expect(formerAddresses(record, agents, since)).toEqual([
    { address: '/agents/a/', state: 'moved', to: '/agents/api-designer/' },
    { address: '/agents/b/', state: 'moved', to: '/agents/api-designer/' },
    { address: '/agents/x/', ...left },
    { address: '/agents/y/', ...left },
    { address: '/tags/sql/', state: 'gone', kind: 'list', name: 'SQL', nearest: [] },
  ]);
});
