// What a reader loads with the page of an agent, and that it does not grow with the catalog.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { writeAgents } from '../bench/search/many-agents.ts';
import { buildSite } from '../support/command.ts';
import { agentPages, gzipTogether, middleOf, weighPage } from '../support/page-weight.ts';

/** Most bytes of the page of the middle agent with gzip: HTML, styles and scripts, and the scripts alone. */
const budget = { together: 25_000, scripts: 8_000 };

/** Most bytes of the fonts that a page asks for at once, and most sheets of styles it waits for. */
const first = { fonts: 50_000, sheets: 4 };

let folder: string;
const agentsOf = { starter: 'agents', few: '', many: '' };
type Name = keyof typeof agentsOf;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalog-weight-'));
  agentsOf.few = join(folder, 'agents-30');
  agentsOf.many = join(folder, 'agents-300');
  await writeAgents(agentsOf.few, 30);
  await writeAgents(agentsOf.many, 300);
  for (const [name, agents] of Object.entries(agentsOf))
    await buildSite(join(folder, name), { AGENTS_DIR: agents });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pagesOf(name: Name): Promise<string[]> {
  const { agents } = await loadCatalog(agentsOf[name]);
  return agentPages(
    join(folder, name),
    agents.map(({ slug }) => slug),
  );
}

test.each<Name>(['starter', 'many'])('the page of an agent is light: %s', async (name) => {
  const weight = await weighPage(join(folder, name), middleOf(await pagesOf(name)));
  expect(gzipTogether(weight)).toBeLessThanOrEqual(budget.together);
  expect(weight.scripts.gzip + weight.inlineScripts.gzip).toBeLessThanOrEqual(budget.scripts);
});

test('the page of an agent is as light among 300 as among 30', async () => {
  const pages = await pagesOf('few');
  expect(pages).toHaveLength(30);
  const sizes = async (name: Name) =>
    Promise.all(pages.map(async (page) => gzipTogether(await weighPage(join(folder, name), page))));
  const [few, many] = [await sizes('few'), await sizes('many')];
  const grown = pages.filter((_, index) => Math.abs(many[index]! / few[index]! - 1) > 0.05);
  expect(grown).toEqual([]);
});

test('little stands before the first letter of a page', async () => {
  for (const page of ['index.html', middleOf(await pagesOf('starter'))]) {
    const html = await readFile(join(folder, 'starter', page), 'utf8');
    const preloads = [...html.matchAll(/<link rel="preload" href="\/([^"]+)" as="font"/g)];
    const sizes = preloads.map(async ([, path]) => (await stat(join(folder, 'starter', path!))).size);
    expect(preloads).toHaveLength(2);
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(first.fonts);
    expect(html.match(/<link rel="stylesheet"/g)!.length).toBeLessThanOrEqual(first.sheets);
  }
});
