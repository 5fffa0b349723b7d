import type { APIRoute } from 'astro';
import { linkManifest } from '../publish/links.ts';
import { getCatalog } from '../site/catalog.ts';

/** Every address the catalog has published, for machines that check links to it. */
export const GET: APIRoute = async () => {
  const { SITE: site, BASE_URL: base } = import.meta.env;
  return Response.json(linkManifest(await getCatalog(), { site, base }));
};
