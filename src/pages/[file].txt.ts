// /llms.txt, /llms-full.txt, and /robots.txt where crawlers look for it.
import type { APIRoute } from 'astro';
import { textFiles } from '../publish/root-files.ts';
import { getCatalog } from '../site/catalog.ts';

export async function getStaticPaths() {
  const files = textFiles(await getCatalog(), import.meta.env.SITE);
  return [...files].map(([file, body]) => ({ params: { file }, props: { body } }));
}

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
