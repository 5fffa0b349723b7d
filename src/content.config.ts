import { defineCollection } from 'astro:content';
import { agentSchema } from './catalog/agent.ts';
import { catalogLoaders } from './catalog/loader.ts';

const { agents, catalog } = catalogLoaders();

export const collections = {
  agents: defineCollection({ loader: agents, schema: agentSchema }),
  catalog: defineCollection({ loader: catalog }),
};
