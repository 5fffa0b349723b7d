import type { APIRoute } from 'astro';
import { getAgentList } from '../publish/agent-data.ts';
import { getCatalog } from '../site/catalog.ts';

/** All agents without their instructions. */
export const GET: APIRoute = async () =>
  Response.json(getAgentList(await getCatalog(), import.meta.env.SITE));
