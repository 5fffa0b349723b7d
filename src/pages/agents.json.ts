import type { APIRoute } from 'astro';
import { getAgentList } from '../publish/agent-data.ts';
import { getCatalog } from '../site/catalog.ts';

/** All agents without their instructions. */
export const GET: APIRoute = async () => {
  const { SITE: site, BASE_URL: base } = import.meta.env;
  return Response.json(getAgentList(await getCatalog(), { site, base }));
};
