import { nodesIn } from '../parse/nodes.ts';
import type { Node, NodeOf } from '../parse/nodes.ts';
import { printBlock } from './blocks.ts';
import { printFootnotes } from './footnotes.ts';
import { printInline } from './inlines.ts';
import type { Printer, PrintOptions } from './printer.ts';
import { collectReferences } from './references.ts';

/** A settled Markdown tree as HTML. */
export function printDocument(root: NodeOf<'root'>, options: PrintOptions): string {
  const printer: Printer = {
    ...options,
    anchors: new Set([...options.headings.values()].map(({ id }) => id)),
    references: collectReferences(root),
    tables: numberTables(root),
    blocks: (nodes) => joinLines(nodes.map((node) => printBlock(node, printer))),
    inlines: (nodes) => nodes.map((node) => printInline(node, printer)).join(''),
  };
  return joinLines([printer.blocks(root.children), printFootnotes(printer)]);
}

function numberTables(root: Node): Map<Node, number> {
  const tables = [...nodesIn(root)].filter(({ type }) => type === 'table');
  return new Map(tables.map((table, index) => [table, index + 1]));
}

function joinLines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
