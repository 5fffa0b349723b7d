import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import from; a room always may from itself. */
const allowed: Record<string, string[]> = {
  cache: [],
  catalog: ['markdown', 'language', 'cache'],
  markdown: ['cache'],
  compat: ['catalog'],
  language: [],
  overlap: ['catalog', 'language', 'cache'],
  site: ['catalog', 'markdown', 'compat', 'overlap'],
  search: ['catalog', 'site', 'language', 'cache'],
  client: ['search', 'language'],
  components: ['site', 'client', 'catalog', 'styles'],
  layouts: ['components', 'site', 'styles'],
  pages: ['layouts', 'components', 'site', 'catalog', 'publish', 'client', 'cache'],
  publish: ['catalog', 'site', 'markdown', 'cache'],
  rebuild: ['cache', 'catalog', 'files', 'overlap', 'publish'],
  print: ['cache', 'catalog', 'files', 'markdown'],
  integrations: ['catalog', 'search'],
  fonts: ['cache'],
  files: [],
  findings: ['catalog'],
  linkcheck: ['publish', 'catalog', 'markdown', 'files', 'findings'],
  mend: ['catalog', 'files'],
  cli: [
    'catalog',
    'print',
    'search',
    'publish',
    'findings',
    'linkcheck',
    'mend',
    'cache',
    'rebuild',
    'overlap',
  ],
  styles: [],
};

test('imports go one way', async () => {
  const files = (await readdir('src', { recursive: true })).filter((file) => /\.(ts|astro)$/.test(file));
  const wrong: string[] = [];
  for (const file of files.map((one) => one.replaceAll('\\', '/'))) {
    const room = file.split('/')[0]!;
    if (!(room in allowed)) continue;
    const text = await readFile(join('src', file), 'utf8');
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g)) {
      const target = posix.join(posix.dirname(file), path!).split('/')[0]!;
      if (target !== room && !allowed[room]!.includes(target)) wrong.push(`${file} imports ${path}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('search imports nothing of the site that needs Astro', async () => {
  const text = await readFile('src/site/labels.ts', 'utf8');
  expect(text).not.toMatch(/import\.meta\.env|astro:/);
});

test('the code that the browser gets knows neither files nor Astro', async () => {
  const asking =
    'ask chunk-with fuse index-reader load-file normalise once open passages plan ranking repair scoring words-file';
  const files = [
    ...(await readdir('src/client')).map((file) => `src/client/${file}`),
    ...asking.split(' ').map((file) => `src/search/${file}.ts`),
    ...(await readdir('src/language')).map((file) => `src/language/${file}`),
  ];
  for (const file of files) expect(await readFile(file, 'utf8'), file).not.toMatch(/from '(node:|astro)/);
});
