import type { APIRoute } from 'astro';
import { getAgentData } from '../../publish/agent-data.ts';
import { goneData } from '../../publish/gone-data.ts';
import { getAnswers, type Answer } from '../../site/answers.ts';
import { getCatalog } from '../../site/catalog.ts';

export async function getStaticPaths() {
  return getAnswers(await getCatalog()).map((answer) => ({
    params: { slug: answer.slug },
    props: { answer },
  }));
}

/** Everything about an agent; that it is gone, where it is. */
export const GET: APIRoute<{ answer: Answer }> = ({ props: { answer } }) => {
  const { agent, gone } = answer;
  const { SITE: site, BASE_URL: base } = import.meta.env;
  return Response.json(agent ? getAgentData(agent, { site, base }) : goneData(gone!, site));
};
