// Agents as data: `agents/<slug>.json` holds one whole, `agents.json` all of them without their instructions.
import { z } from 'astro/zod';
import { agentSchema, type Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { agentAddress } from '../catalog/permalinks.ts';
import type { Published } from '../catalog/settings.ts';
import { dataPath, filePath } from './agent-files.ts';

const addresses = {
  page: z.string().describe('Address of the page for people.'),
  markdown: z.string().describe('Address of the file, byte for byte.'),
};

/** The schema of `agents/<slug>.json`. Addresses are absolute where the site is known, else paths from its root. */
export const agentDataSchema = agentSchema.extend({
  $schema: z.string().describe('Address of the schema.'),
  ...addresses,
  // Where the file lies on the machine that built the site is nobody's business.
  source: agentSchema.shape.source.omit({ file: true }).describe('The file.'),
});

const listedSchema = agentDataSchema.omit({ $schema: true }).extend({
  data: z.string().describe('Address of everything about the agent, instructions and all.'),
  prompt: agentSchema.shape.prompt
    .omit({ markdown: true, outline: true })
    .describe('How long the instructions are.'),
});

/** The schema of `agents.json`. */
export const agentListSchema = z.object({
  $schema: z.string().describe('Address of the schema.'),
  title: z.string().describe('Name of the catalog.'),
  description: z.string().describe('One sentence about it.'),
  home: z.string().describe('Address of its home page.'),
  agents: z.array(listedSchema).describe('Every agent, in the order of their paths.'),
});

/** What `agents/<slug>.json` holds. */
export type AgentData = z.output<typeof agentDataSchema>;
/** What `agents.json` holds. */
export type AgentList = z.output<typeof agentListSchema>;

/** An agent as data. */
export function getAgentData(agent: Agent, at: Published): AgentData {
  const { file: _file, ...source } = agent.source;
  return {
    $schema: whole('/schema/agent.json', at),
    page: whole(agentAddress(agent.slug), at),
    markdown: whole(filePath(agent.slug), at),
    ...agent,
    source,
  };
}

/** All agents as data. */
export function getAgentList({ agents, settings }: Catalog, at: Published): AgentList {
  return {
    $schema: whole('/schema/agents.json', at),
    title: settings.title,
    description: settings.description,
    home: whole('/', at),
    agents: agents.map((agent) => {
      const { $schema: _schema, page, markdown, ...data } = getAgentData(agent, at);
      const { line, words, tokens } = data.prompt;
      return {
        page,
        markdown,
        data: whole(dataPath(agent.slug), at),
        ...data,
        prompt: { line, words, tokens },
      };
    }),
  };
}

function whole(path: string, { site, base }: Published): string {
  return absolute(base.replace(/\/$/, '') + path, site);
}

/** An address of the site as others use it: whole where it is known where the site is published. */
export function absolute(path: string, site: string | undefined): string {
  return site === undefined ? path : new URL(path, site).href;
}
