import { createIndex } from 'pagefind';
import type { Catalog } from '../../../src/catalog/load.ts';
import { escapeHtml } from '../../../src/markdown/escape.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { IndexFile } from '../../../src/search/pagefind-files.ts';

/** The index that Pagefind makes of plain pages, with nothing set: what a site gets that only adds it. */
export async function defaultIndex({ agents }: Catalog): Promise<IndexFile[]> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind did not start.');
  try {
    for (const { slug, title, description, triggers, examples, prompt } of agents) {
      const paragraphs = [
        description.intro,
        ...triggers.map(({ text }) => text),
        ...examples.flatMap(({ context, turns, commentary }) => [
          context ?? '',
          ...turns.map(({ text }) => text),
          commentary ?? '',
        ]),
      ].map((text) => `<p>${escapeHtml(text)}</p>`);
      const body = await renderMarkdown(prompt.markdown, { topLevel: 2 });
      await index.addHTMLFile({
        url: `/agents/${slug}/`,
        content: `<!doctype html><html lang="en"><body><h1>${escapeHtml(title)}</h1>${paragraphs.join('')}${body}</body></html>`,
      });
    }
    return (await index.getFiles()).files;
  } finally {
    await index.deleteIndex();
  }
}
