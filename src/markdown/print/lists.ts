import type { Node, NodeOf } from '../parse/nodes.ts';
import type { Printer } from './printer.ts';

/** A list; one with blank lines between its items or in them has paragraphs, as the author spaced it. */
export function printList(list: NodeOf<'list'>, printer: Printer): string {
  const loose = list.spread === true || list.children.some((item) => item.spread === true);
  const items = list.children.map((item) => printItem(item, loose, printer)).join('\n');
  const tag = list.ordered ? 'ol' : 'ul';
  const start =
    list.ordered && typeof list.start === 'number' && list.start !== 1 ? ` start="${list.start}"` : '';
  const tasks = list.children.some(isTask) ? ' class="tasks"' : '';
  return `<${tag}${start}${tasks}>\n${items}\n</${tag}>`;
}

function printItem(item: NodeOf<'listItem'>, loose: boolean, printer: Printer): string {
  const box = isTask(item) ? checkbox(item.checked === true) : '';
  const [first, ...rest] = item.children;
  const opening =
    first?.type === 'paragraph' ? paragraph(first, box, loose, printer) : box + blocks(first, printer);
  const parts = rest.map((child) => {
    return child.type === 'paragraph' ? paragraph(child, '', loose, printer) : blocks(child, printer);
  });
  return `<li>${[opening, ...parts].filter((part) => part !== '').join('\n')}</li>`;
}

function paragraph(node: NodeOf<'paragraph'>, box: string, loose: boolean, { inlines }: Printer): string {
  const text = box + inlines(node.children);
  return loose ? `<p>${text}</p>` : text;
}

function blocks(node: Node | undefined, printer: Printer): string {
  return node ? printer.blocks([node]) : '';
}

function isTask(item: NodeOf<'listItem'>): boolean {
  return typeof item.checked === 'boolean';
}

function checkbox(checked: boolean): string {
  return `<input type="checkbox" disabled aria-label="Done"${checked ? ' checked' : ''}> `;
}
