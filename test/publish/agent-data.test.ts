// Every output is held to its published schema, as a reader of the files would do it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import {
  agentDataSchema,
  agentListSchema,
  getAgentData,
  getAgentList,
} from '../../src/publish/agent-data.ts';
import { corpusFolders } from '../support/corpus.ts';
import { catalogOf, hostile, site } from './catalog-of.ts';

const shared = join(import.meta.dirname, '../../../shared');

function validator(schema: z.ZodType): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  // Annotations: from which keys of the frontmatter a field comes, and whether one must be there.
  ajv.addVocabulary(['keys', 'needed']);
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(z.toJSONSchema(schema));
}

const isAgent = validator(agentDataSchema);
const isList = validator(agentListSchema);

/** What is wrong with the files of a folder, as a machine reads them. */
async function faultsOf(folder: string): Promise<unknown[]> {
  const catalog = await loadCatalog(folder);
  const asRead = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  const faults = catalog.agents.flatMap((agent) => {
    const data = asRead(getAgentData(agent, { site, base: '/' }));
    if (JSON.stringify(data).includes(agent.source.file)) return [`${agent.slug} tells where it lies`];
    return isAgent(data) ? [] : [agent.slug, isAgent.errors];
  });
  return isList(asRead(getAgentList(catalog, { site, base: '/' }))) ? faults : [...faults, isList.errors];
}

test('the schemas are JSON Schema and refuse what is not an agent', () => {
  expect(isAgent({})).toBe(false);
  expect(isList({ agents: [{}] })).toBe(false);
});

test('the starter team is as the schemas say', async () => {
  expect(await faultsOf('agents')).toEqual([]);
});

test('what an author got wrong is still data', async () => {
  const catalog = await catalogOf({
    'a.md': hostile,
    'b.md': '',
    'c.md': '---\nx: .nan\ny: 2026-01-01\nz: &a [*a]\n---\n',
  });
  expect(catalog.agents).toHaveLength(3);
  expect(await faultsOf(catalog.folders[0]!)).toEqual([]);
});

describe.skipIf(!existsSync(join(shared, 'corpus')))(
  'the collections of ../shared/corpus (skipped where they are not there)',
  () => {
    test.each(Object.entries(corpusFolders))('%s is as the schemas say', async (name, folder) => {
      expect(await faultsOf(join(shared, 'corpus', name, folder))).toEqual([]);
    });
  },
);

test.skipIf(!existsSync(join(shared, 'seeds')))(
  'the seeds of ../shared/seeds are as the schemas say (skipped where they are not there)',
  async () => {
    expect(await faultsOf(join(shared, 'seeds'))).toEqual([]);
  },
);

test('the list holds all but the instructions, and leads to them', async () => {
  const catalog = await catalogOf({ 'owl.md': '---\nname: owl\ndescription: Looks.\n---\n\nLook around.\n' });
  const [owl] = getAgentList(catalog, { site, base: '/' }).agents;
  expect(owl).toMatchObject({
    slug: 'owl',
    page: 'https://acme.example/agents/owl/',
    markdown: 'https://acme.example/agents/owl.md',
    data: 'https://acme.example/agents/owl.json',
    prompt: { line: 5, words: 2, tokens: 4 },
  });
  expect(JSON.stringify(owl)).not.toContain('Look around');
  expect(getAgentData(catalog.agents[0]!, { site: undefined, base: '/x/' })).toMatchObject({
    $schema: '/x/schema/agent.json',
    page: '/x/agents/owl/',
    prompt: { markdown: '\nLook around.\n' },
  });
});
