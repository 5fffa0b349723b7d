import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import type { Agent } from '../../catalog/agent.ts';
import { getCatalog } from '../../site/catalog.ts';

export async function getStaticPaths() {
  const { agents } = await getCatalog();
  return agents.map((agent) => ({ params: { slug: agent.slug }, props: { agent } }));
}

/** The file of an agent, byte for byte. */
export const GET: APIRoute<{ agent: Agent }> = async ({ props }) => {
  return new Response(await readFile(props.agent.source.file), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
