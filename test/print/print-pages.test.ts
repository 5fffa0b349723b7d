import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bundle } from '../../src/print/bundle.ts';
import { printPages } from '../../src/print/print-pages.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

/** A bundle of pages that answer with their address. @param answers code of other answers, by path */
async function bundleOf(paths: Record<string, 'page' | 'endpoint'>, answers = '{}'): Promise<Bundle> {
  const folder = await temporaryFolder();
  const list = Object.entries(paths).map(([pathname, type]) => ({ pathname, route: { type, pathname } }));
  await writeFiles(folder, {
    'server/prerender-entry.1.mjs': `
      const answers = ${answers};
      const status = (pathname) => (pathname === '/404' ? 404 : 200);
      export const pages = {
        list: async () => ${JSON.stringify(list)},
        answer: async ({ pathname }, url) => answers[pathname]?.() ?? new Response(url.href, { status: status(pathname) }),
      };`,
  });
  return { folder, keep: () => Promise.resolve() };
}

async function printed(bundle: Bundle, at: { site?: string; base: string }, there: string[] = []) {
  const site = await temporaryFolder();
  await printPages(bundle, site, at, new Set(there));
  const files = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = files.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path.slice(site.length + 1), await readFile(path, 'utf8')])),
  ) as Record<string, string>;
}

test('every page is asked for at its address and stands where a host looks for it', async () => {
  const bundle = await bundleOf({
    '/': 'page',
    '/404': 'page',
    '/agents/größe': 'page',
    '/agents/größe.md': 'endpoint',
    '/_redirects': 'endpoint',
  });
  expect(await printed(bundle, { site: 'https://acme.example', base: '/x' })).toEqual({
    'index.html': 'https://acme.example/x/',
    '404.html': 'https://acme.example/x/404/',
    'agents/größe/index.html': 'https://acme.example/x/agents/gr%C3%B6%C3%9Fe/',
    'agents/größe.md': 'https://acme.example/x/agents/gr%C3%B6%C3%9Fe.md',
    // Astro asks for a name without an ending as for a folder.
    _redirects: 'https://acme.example/x/_redirects/',
  });
});

test('what is there is not printed, of two pages with one file the first is, and an empty answer is no file', async () => {
  const bundle = await bundleOf(
    { '/help': 'page', '/help/': 'page', '/kept.json': 'endpoint', '/none.txt': 'endpoint' },
    `{ '/help/': () => new Response('the second'), '/none.txt': () => new Response(null) }`,
  );
  expect(await printed(bundle, { base: '/' }, ['kept.json'])).toEqual({
    'help/index.html': 'http://localhost/help/',
  });
});

test('a page that fails or is not found fails the build', async () => {
  for (const status of [500, 404]) {
    const bundle = await bundleOf(
      { '/help': 'page' },
      `{ '/help': () => new Response('x', { status: ${status} }) }`,
    );
    await expect(printed(bundle, { base: '/' })).rejects.toThrow(`/help/ could not be printed (${status})`);
  }
});
