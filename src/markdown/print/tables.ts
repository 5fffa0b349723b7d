import type { NodeOf } from '../parse/nodes.ts';
import type { Printer } from './printer.ts';

/** A table in a region of its own, which a keyboard can scroll. */
export function printTable(table: NodeOf<'table'>, printer: Printer): string {
  const rows = table.children.map((row) => printRow(row, table, printer));
  const [head = '', ...body] = rows;
  const parts = [`<thead>\n${head}\n</thead>`];
  if (body.length > 0) parts.push(`<tbody>\n${body.join('\n')}\n</tbody>`);
  const region = `<div class="table" tabindex="0" role="region" aria-label="${nameOf(table, printer)}">`;
  return `${region}\n<table>\n${parts.join('\n')}\n</table>\n</div>`;
}

/** Regions of one name cannot be told apart in a list of landmarks. */
function nameOf(table: NodeOf<'table'>, { tables }: Printer): string {
  const number = tables.get(table) ?? 1;
  return number === 1 ? 'Table' : `Table ${number}`;
}

function printRow(row: NodeOf<'tableRow'>, table: NodeOf<'table'>, printer: Printer): string {
  const [head] = table.children;
  const columns = head?.children.length ?? 0;
  const cells = row.children.slice(0, columns).map((cell, column) => {
    // A row with more cells than the head had a `|` in its text, mostly in code: the last column gets it all.
    const texts = column < columns - 1 ? [cell] : row.children.slice(column);
    const text = texts.map(({ children }) => printer.inlines(children)).join(' | ');
    return printCell(text, row === head, table.align?.[column]);
  });
  return `<tr>${cells.join('')}</tr>`;
}

function printCell(text: string, isHeader: boolean, align: string | null | undefined): string {
  const side = align ? ` class="align-${align}"` : '';
  // A header that says nothing is no header to a screen reader.
  return isHeader && text !== '' ? `<th scope="col"${side}>${text}</th>` : `<td${side}>${text}</td>`;
}
