import { expect, test } from 'vitest';
import { readOutline } from '../../src/markdown/outline.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { checkHtml } from './check-html.ts';

const BITS = [
  ...[
    '\n',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '  ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## ',
    '###### ',
    '  \n',
    '\r\n',
    '\r',
  ],
  ...[
    '*',
    '**',
    '_',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '```ts\n',
    '~~~',
    '---',
    '===',
    '***',
    '\\',
    '"',
    "'",
    '{',
    '}',
  ],
  ...[
    '<role>',
    '</role>',
    '<T>',
    '<output_format>',
    '<!-- ',
    '-->',
    '<!-- c -->',
    '<a href="x">',
    '<div',
    '<br/>',
  ],
  ...[
    '<?php',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</script>',
    '<img onerror=x>',
    '&lt;',
    '&amp;',
    '&nbsp;',
    '<',
    '>',
  ],
  ...[
    '[',
    '](',
    '](#a)',
    ']',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    '[a]',
    '- [ ] ',
    '- [x] ',
    '|',
    '|-|-|\n',
    '| p | q |\n',
  ],
  ...[
    'http://x.y/z',
    'javascript:alert(1)',
    '<javascript:x>',
    '<thread:id>',
    '<https://a.b/>',
    '<q@r.s>',
    'www.x.y',
  ],
  ...['one', 'two', 'three', '日本', 'é', '😀', '\0', '\ud800', '\u000e', '$x$', '{{y}}', ':::', '\u2028'],
];

test('documents put together at random are safe and complete', { timeout: 120_000 }, async () => {
  const random = createRandom(20_260_801);
  for (let round = 0; round < 5_000; round++) {
    const length = 2 + Math.floor(random() * 24);
    const markdown = Array.from({ length }, () => BITS[Math.floor(random() * BITS.length)]).join('');
    const html = await renderMarkdown(markdown, { topLevel: 3 });
    const wrong = [...checkHtml(html), ...lost(markdown, html), ...misplaced(markdown, html)];
    expect({ markdown, html, wrong }).toEqual({ markdown, html, wrong: [] });
  }
});

function lost(markdown: string, html: string): string[] {
  const text = html.replace(/<\/?span[^>]*>/g, '').toLowerCase();
  return ['one', 'two', 'three', 'role', 'onerror', 'alert', 'output', 'php'].filter((word) => {
    return count(text, word) < count(markdown, word);
  });
}

function misplaced(markdown: string, html: string): string[] {
  const lines = markdown.split(/\r\n?|\n/);
  return readOutline(markdown).flatMap(({ id, text, line }) => {
    const word = /one|two|three/.exec(text)?.[0] ?? '';
    const isThere =
      lines
        .slice(line - 1)
        .join('\n')
        .includes(word) && line <= lines.length;
    return [...(isThere ? [] : [`line ${line}`]), ...(html.includes(` id="${id}"`) ? [] : [`no ${id}`])];
  });
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}

/** Marsaglia's xorshift: the same documents on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
