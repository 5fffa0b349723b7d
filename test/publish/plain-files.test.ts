import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { GET as getFile } from '../../src/pages/agents/[slug].md.ts';
import { GET as getData } from '../../src/pages/agents/[slug].json.ts';
import { GET as getBadge } from '../../src/pages/badge/[slug].svg.ts';
import { writePlainFiles } from '../../src/publish/plain-files.ts';
import { getAnswers } from '../../src/site/answers.ts';
import { temporaryFolder } from '../support/folder.ts';

const catalog = await loadCatalog('agents');
const at = { site: undefined, base: '/' };
const routes = [
  [(slug: string) => `agents/${slug}.md`, getFile],
  [(slug: string) => `agents/${slug}.json`, getData],
  [(slug: string) => `badge/${slug}.svg`, getBadge],
] as const;

test('what is written is what the page of the file answers', async () => {
  const folder = await temporaryFolder();
  const written = writePlainFiles(folder, catalog.agents, at, new Set());
  expect(written.size).toBe(catalog.agents.length * routes.length);
  for (const answer of getAnswers({ ...catalog, links: { ...catalog.links, former: [] } }))
    for (const [path, get] of routes) {
      const response = await get({ props: { answer } } as unknown as APIContext<{ answer: typeof answer }>);
      expect(await readFile(join(folder, path(answer.slug)))).toEqual(
        Buffer.from(await response.arrayBuffer()),
      );
    }
});

test('what is there stays, and what cannot be read is left to others', async () => {
  const folder = await temporaryFolder();
  const [first, second] = catalog.agents;
  const lost = { ...second!, source: { ...second!.source, file: join(folder, 'gone.md') } };
  const there = new Set([`badge/${first!.slug}.svg`]);
  expect([...writePlainFiles(folder, [first!, lost], at, there)]).toEqual([
    `agents/${first!.slug}.md`,
    `agents/${first!.slug}.json`,
    `agents/${lost.slug}.json`,
    `badge/${lost.slug}.svg`,
  ]);
  await expect(access(join(folder, `badge/${first!.slug}.svg`))).rejects.toThrow();
});
