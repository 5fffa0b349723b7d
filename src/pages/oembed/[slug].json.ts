// What is told of an agent to those who ask by oEmbed; addresses are absolute, so it needs the site.
import type { APIRoute } from 'astro';
import { oembedAnswer } from '../../publish/oembed.ts';
import { getAnswers } from '../../site/answers.ts';
import type { Agent } from '../../catalog/agent.ts';
import { getCatalog } from '../../site/catalog.ts';

export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  return getAnswers(await getCatalog()).flatMap(({ slug, agent }) =>
    agent ? [{ params: { slug }, props: { agent } }] : [],
  );
}

export const GET: APIRoute<{ agent: Agent }> = async ({ props: { agent } }) => {
  const { settings } = await getCatalog();
  return Response.json(oembedAnswer(agent, settings, import.meta.env.SITE));
};
