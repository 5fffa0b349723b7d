// A badge for READMEs.
import type { APIRoute } from 'astro';
import { badge } from '../../publish/badge.ts';
import { getAnswers, type Answer } from '../../site/answers.ts';
import { getCatalog } from '../../site/catalog.ts';

export async function getStaticPaths() {
  return getAnswers(await getCatalog()).map((answer) => ({
    params: { slug: answer.slug },
    props: { answer },
  }));
}

export const GET: APIRoute<{ answer: Answer }> = ({ props: { answer } }) =>
  new Response(badge(answer.agent, answer.slug), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
