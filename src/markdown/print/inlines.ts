import { escapeHtml } from '../escape.ts';
import type { Node } from '../parse/nodes.ts';
import { plainText } from '../parse/plain-text.ts';
import { printFootnoteReference } from './footnotes.ts';
import { printImage, printImageReference } from './images.ts';
import { printLink, printLinkReference } from './links.ts';
import type { Printer } from './printer.ts';
import { printWords } from './words.ts';

/** The HTML of one piece of running text. A piece of a kind we do not know prints its text. */
export function printInline(node: Node, printer: Printer): string {
  switch (node.type) {
    case 'text':
      return printWords(node, printer);
    case 'html':
      return escapeHtml(node.value);
    case 'emphasis':
      return `<em>${printer.inlines(node.children)}</em>`;
    case 'strong':
      return `<strong>${printer.inlines(node.children)}</strong>`;
    case 'delete':
      return `<del>${printer.inlines(node.children)}</del>`;
    case 'inlineCode':
      return `<code>${printWords(node, printer)}</code>`;
    case 'break':
      return '<br>\n';
    case 'link':
      return printLink(node, printer);
    case 'linkReference':
      return printLinkReference(node, printer);
    case 'image':
      return printImage(node);
    case 'imageReference':
      return printImageReference(node, printer);
    case 'footnoteReference':
      return printFootnoteReference(node, printer);
    default:
      return escapeHtml(plainText(node));
  }
}
