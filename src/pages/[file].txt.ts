// /llms.txt, /llms-full.txt, and /robots.txt where crawlers look for it.
import type { APIRoute } from 'astro';
import { textFiles } from '../publish/root-files.ts';
import { getCatalog } from '../site/catalog.ts';

export async function getStaticPaths() {
  const files = textFiles(await getCatalog(), import.meta.env.SITE);
  return [...files.keys()].map((file) => ({ params: { file } }));
}

/** Made when it is printed: all instructions at once are much to hold until then. */
export const GET: APIRoute = async ({ params }) => {
  const body = textFiles(await getCatalog(), import.meta.env.SITE).get(params['file']!)!;
  return new Response(body(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
