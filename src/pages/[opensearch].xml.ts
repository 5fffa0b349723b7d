// How a browser asks this catalog: /opensearch.xml, where the site is known.
import { getCatalog } from '../site/catalog.ts';
import { openSearchDescription, openSearchType } from '../site/opensearch.ts';

export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { opensearch: 'opensearch' } }] : [];
}

export async function GET() {
  const { settings } = await getCatalog();
  return new Response(openSearchDescription(settings, import.meta.env.SITE), {
    headers: { 'content-type': openSearchType },
  });
}
