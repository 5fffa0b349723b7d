// The pictures of agents for link previews. Their addresses must be absolute, so they need the site.
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { cacheFolder } from '../../cache/folder.ts';
import type { Agent } from '../../catalog/agent.ts';
import { socialImage } from '../../publish/social-image/social-image.ts';
import { getCatalog } from '../../site/catalog.ts';

export async function getStaticPaths() {
  const { agents, settings } = await getCatalog();
  if (!import.meta.env.SITE || !settings.socialImages) return [];
  return agents.map((agent) => ({ params: { slug: agent.slug }, props: { agent } }));
}

const keptIn = { images: join(cacheFolder(), 'social'), fonts: join(cacheFolder(), 'fonts') };

export const GET: APIRoute<{ agent: Agent }> = async ({ props: { agent } }) => {
  const image = await socialImage(agent, (await getCatalog()).settings, keptIn);
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
