// /_redirects, where an address has moved. Astro passes over files whose own names begin with `_`.
import { redirectLines } from '../publish/redirects.ts';
import { getCatalog } from '../site/catalog.ts';

export async function getStaticPaths() {
  const { former } = (await getCatalog()).links;
  return former.some(({ state }) => state === 'moved') ? [{ params: { redirects: '_redirects' } }] : [];
}

export async function GET() {
  return new Response(redirectLines(await getCatalog(), import.meta.env.BASE_URL), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
