import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { checkHtml } from './check-html.ts';
import { lostWords } from './lost-words.ts';

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith('.md'));

test.each(cases)('%s prints as its golden file', async (name) => {
  const markdown = readFileSync(new URL(name, folder), 'utf8');
  const html = await renderMarkdown(markdown, { topLevel: 3 });
  await expect(`${html}\n`).toMatchFileSnapshot(`cases/${name.replace(/\.md$/, '.html')}`);
  expect(checkHtml(html)).toEqual([]);
  expect(lostWords(markdown, html)).toEqual([]);
});
