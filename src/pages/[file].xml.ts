// /feed.xml, /opensearch.xml, /sitemap-index.xml and its parts, where the site is known.
import type { APIRoute } from 'astro';
import { xmlFiles } from '../publish/root-files.ts';
import { getCatalog } from '../site/catalog.ts';

export async function getStaticPaths() {
  const files = xmlFiles(await getCatalog(), import.meta.env.SITE);
  return [...files].map(([file, body]) => ({ params: { file }, props: { body } }));
}

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
