import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadCatalog, type Catalog } from '../../../src/catalog/load.ts';
import type { LabelledQuery } from './labelled.ts';

/** A catalog with the queries that are asked of it. */
export interface Collection {
  name: string;
  catalog: Catalog;
  queries: LabelledQuery[];
}

/**
 * The collections of a folder of agents: one with an example of each agent taken out and asked, and, where there are
 * judgments, one as it is. A folder that holds `queries.json` and `documents.json` names files of `../corpus`.
 */
export async function readCollections(folder: string): Promise<Collection[]> {
  const judged = join(folder, 'queries.json');
  const name = folder.split('/').filter(Boolean).at(-1)!;
  if (existsSync(judged)) {
    const { catalog, slugs } = await namedCatalog(folder);
    return [knownItems(name, catalog), await judgedBy(judged, name, catalog, slugs)];
  }
  const catalog = await loadCatalog(folder);
  const own = resolve(folder) === resolve('agents');
  const starter = join(import.meta.dirname, 'starter-queries.json');
  return [knownItems(name, catalog), ...(own ? [await judgedBy(starter, name, catalog)] : [])];
}

async function judgedBy(
  file: string,
  name: string,
  catalog: Catalog,
  slugs?: Map<string, string>,
): Promise<Collection> {
  const list = JSON.parse(await readFile(file, 'utf8')) as {
    query: string;
    judgments: Record<string, number>;
  }[];
  const queries = list.map(({ query, judgments }) => ({
    query,
    grades: Object.fromEntries(
      Object.entries(judgments).map(([path, grade]) => [slugs?.get(path) ?? path, grade]),
    ),
    half: halfOf(query),
  }));
  return { name: `${name}, judged`, catalog, queries };
}

/** One example of every agent that has two or more is taken out; what its user says first is asked. */
export function knownItems(name: string, catalog: Catalog): Collection {
  const queries: LabelledQuery[] = [];
  const agents = catalog.agents.map((agent) => {
    const asked = agent.examples.filter(({ turns }) => said(turns) !== undefined);
    if (agent.examples.length < 2 || asked.length === 0) return agent;
    const taken = asked[draw(agent.slug) % asked.length]!;
    const query = said(taken.turns)!;
    queries.push({ query, grades: { [agent.slug]: 3 }, half: halfOf(agent.slug) });
    return {
      ...agent,
      examples: agent.examples.filter((example) => example !== taken),
      prompt: { ...agent.prompt, markdown: without(agent.prompt.markdown, taken.turns) },
    };
  });
  return { name: `${name}, known items`, catalog: { ...catalog, agents }, queries };
}

function said(turns: readonly { speaker: string; text: string }[]): string | undefined {
  const text = turns.find(({ speaker }) => speaker === 'user')?.text;
  return text !== undefined && /\p{L}/u.test(text) ? text : undefined;
}

/** Lines stay in their places, since the outline counts them. */
function without(markdown: string, turns: readonly { text: string }[]): string {
  const texts = turns.map(({ text }) => text);
  return markdown
    .split('\n')
    .map((line) => (texts.some((text) => text.length > 20 && line.includes(text)) ? '' : line))
    .join('\n');
}

/** Agents named by their paths in a corpus, with the slugs they get. */
async function namedCatalog(folder: string): Promise<{ catalog: Catalog; slugs: Map<string, string> }> {
  const paths = JSON.parse(await readFile(join(folder, 'documents.json'), 'utf8')) as string[];
  const copied = await mkdtemp(join(tmpdir(), 'catalog-bench-'));
  try {
    for (const path of paths) await cp(resolve(folder, '../corpus', path), join(copied, shown(path)));
    const catalog = await loadCatalog(copied);
    const found = new Map(
      catalog.agents.map(({ slug, source }) => [source.file.slice(copied.length + 1), slug]),
    );
    return { catalog, slugs: new Map(paths.map((path) => [path, slugOf(path, found)])) };
  } finally {
    await rm(copied, { recursive: true, force: true });
  }
}

function slugOf(path: string, found: ReadonlyMap<string, string>): string {
  const slug = found.get(shown(path));
  if (slug === undefined) throw new Error(`${path} is no agent of the catalog.`);
  return slug;
}

/** Folders with a dot are passed over in a catalog. */
function shown(path: string): string {
  return path.replace(/(^|\/)\./g, '$1');
}

function halfOf(key: string): 'dev' | 'held-out' {
  return draw(`half ${key}`) % 2 === 0 ? 'dev' : 'held-out';
}

function draw(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE();
}
