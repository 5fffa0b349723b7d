import { escapeHtml } from '../escape.ts';
import type { NodeOf } from '../parse/nodes.ts';
import type { Printer } from './printer.ts';

/** The footnotes somebody refers to, in the order of their numbers; empty when there are none. */
export function printFootnotes({ references, blocks }: Printer): string {
  if (references.footnotes.size === 0) return '';
  const items = [...references.footnotes.values()].map(({ number, definition }) => {
    const back = `<p><a href="#fnref-${number}" aria-label="Back to reference ${number}">↩</a></p>`;
    return `<li id="fn-${number}">\n${blocks(definition.children)}\n${back}\n</li>`;
  });
  return `<section class="footnotes" aria-label="Footnotes">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

/** The number of a footnote, which leads to it. */
export function printFootnoteReference(node: NodeOf<'footnoteReference'>, { references }: Printer): string {
  const footnote = references.footnotes.get(node.identifier);
  if (!footnote) return escapeHtml(`[^${node.label ?? node.identifier}]`);
  const id = references.firsts.has(node) ? ` id="fnref-${footnote.number}"` : '';
  return `<sup><a href="#fn-${footnote.number}"${id}>${footnote.number}</a></sup>`;
}

/** A footnote that nobody refers to, at its place and as it was typed; empty for all others. */
export function printUnusedFootnote(
  node: NodeOf<'footnoteDefinition'>,
  { references, blocks }: Printer,
): string {
  if (references.used.has(node)) return '';
  return `<p>${escapeHtml(`[^${node.label ?? node.identifier}]:`)}</p>\n${blocks(node.children)}`;
}
