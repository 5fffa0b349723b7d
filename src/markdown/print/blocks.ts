import { labelOf } from '../code/language.ts';
import { escapeHtml } from '../escape.ts';
import type { Node, NodeOf } from '../parse/nodes.ts';
import { lettersOf, plainText } from '../parse/plain-text.ts';
import { printUnusedFootnote } from './footnotes.ts';
import { printList } from './lists.ts';
import type { Printer } from './printer.ts';
import { printTable } from './tables.ts';

/** The HTML of one block. A block of a kind we do not know prints its text. */
export function printBlock(node: Node, printer: Printer): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${printer.inlines(node.children)}</p>`;
    case 'heading':
      return printHeading(node, printer);
    case 'blockquote':
      return `<blockquote>\n${printer.blocks(node.children)}\n</blockquote>`;
    case 'list':
      return printList(node, printer);
    case 'table':
      return printTable(node, printer);
    case 'code':
      return printCode(node, printer);
    case 'html':
      return `<p class="tag">${escapeHtml(node.value)}</p>`;
    case 'thematicBreak':
      return '<hr>';
    case 'definition':
      return printUnusedDefinition(node, printer);
    case 'footnoteDefinition':
      return printUnusedFootnote(node, printer);
    default:
      return `<p>${escapeHtml(plainText(node))}</p>`;
  }
}

function printHeading(node: NodeOf<'heading'>, { headings, topLevel, inlines }: Printer): string {
  const heading = headings.get(node);
  if (!heading) return `<p>${inlines(node.children)}</p>`;
  const tag = `h${Math.min(topLevel + heading.level - 1, 6)}`;
  return `<${tag} id="${escapeHtml(heading.id)}">${inlines(node.children)}</${tag}>`;
}

function printCode(node: NodeOf<'code'>, { code }: Printer): string {
  const info = infoOf(node);
  const line = info === '' ? '' : `<p class="code-info">${escapeHtml(info)}</p>\n`;
  return line + (code.get(node) ?? '');
}

/** What the label does not say: mostly the name of a file, after the language or in its place. */
function infoOf({ lang, meta }: NodeOf<'code'>): string {
  const isSaid = lettersOf(lang?.toLowerCase() ?? '') === lettersOf(labelOf(lang ?? ''));
  return [isSaid ? '' : lang, meta].filter(Boolean).join(' ');
}

/** `[Output]: a list` reads as a definition to Markdown; when nothing refers to it, it was text. */
function printUnusedDefinition(node: NodeOf<'definition'>, { references }: Printer): string {
  if (references.used.has(node)) return '';
  const title = node.title ? ` "${node.title}"` : '';
  return `<p>${escapeHtml(`[${node.label ?? node.identifier}]: ${node.url}${title}`)}</p>`;
}
