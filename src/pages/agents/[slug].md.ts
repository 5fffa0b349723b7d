import type { APIRoute } from 'astro';
import { bytesOf } from '../../catalog/source-bytes.ts';
import { getAnswers, type Answer } from '../../site/answers.ts';
import { getCatalog } from '../../site/catalog.ts';
import { deletedNote } from '../../site/deleted-note.ts';

export async function getStaticPaths() {
  return getAnswers(await getCatalog()).map((answer) => ({
    params: { slug: answer.slug },
    props: { answer },
  }));
}

/**
 * The file of an agent, byte for byte. A host that takes no redirects sends it under the agent's former addresses too: a
 * script that fetches a file must not have to understand a page.
 */
export const GET: APIRoute<{ answer: Answer }> = ({ props: { answer } }) => {
  const { agent, gone } = answer;
  return new Response(agent ? Buffer.from(bytesOf(agent)) : deletedNote(gone!), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
