import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOutline } from '../../src/markdown/outline.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { checkHtml } from './check-html.ts';
import { lostWords } from './lost-words.ts';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const reason = existsSync(corpus) ? '' : ' (skipped: no ../shared/corpus beside the project)';

test.skipIf(reason !== '')(
  `real bodies print safely and completely${reason}`,
  { timeout: 300_000 },
  async () => {
    const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    for (const name of names) {
      const markdown = bodyOf(readFileSync(new URL(encodeURI(name), corpus), 'utf8'));
      const html = await renderMarkdown(markdown, { topLevel: 3 });
      const outline = readOutline(markdown);
      const ids = [...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
      const found = { name, wrong: checkHtml(html), lost: lostWords(markdown, html), ids };
      expect(found).toEqual({ name, wrong: [], lost: [], ids: outline.map(({ id }) => id) });
    }
  },
);

function bodyOf(file: string): string {
  return file.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '');
}
