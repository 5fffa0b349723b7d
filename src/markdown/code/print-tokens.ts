import { escapeHtml } from '../escape.ts';
import type { Token } from './tokenize.ts';

/**
 * Tokens as HTML with classes instead of colours. Neighbours of one class share a span, also across white space and
 * line ends; plain text has no span.
 */
export function printTokens(lines: readonly (readonly Token[])[]): string {
  let html = '';
  let open = '';
  let text = '';
  let gap = '';
  const close = () => {
    html += open === '' ? escapeHtml(text) : `<span class="${open}">${escapeHtml(text)}</span>`;
    html += gap;
    text = gap = '';
  };
  lines.forEach((line, index) => {
    if (index > 0) gap += '\n';
    for (const token of line) {
      if (token.content.trim() === '') {
        gap += token.content;
        continue;
      }
      const classes = classesOf(token);
      if (classes !== open) close();
      open = classes;
      text += gap + token.content;
      gap = '';
    }
  });
  close();
  return html;
}

const STYLES = ['tk-italic', 'tk-bold', 'tk-underline'];

function classesOf({ color, fontStyle }: Token): string {
  const [, name] = /^var\(--shiki-token-([a-z-]+)\)$/.exec(color) ?? [];
  // A font style of -1 says that none is set; the others are bits, in the order of STYLES.
  const styles = fontStyle > 0 ? STYLES.filter((_, bit) => fontStyle & (1 << bit)) : [];
  return [...(name === undefined ? [] : [`tk-${name}`]), ...styles].join(' ');
}
