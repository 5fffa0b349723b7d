import { escapeHtml } from '../escape.ts';
import type { NodeOf } from '../parse/nodes.ts';
import { checkAddress } from './address.ts';
import type { Printer } from './printer.ts';

/** A piece of text or code, in which the page may have made some words links. */
export function printWords(node: NodeOf<'text'> | NodeOf<'inlineCode'>, { words }: Printer): string {
  let html = '';
  let at = 0;
  for (const { start, end, href } of words.get(node) ?? []) {
    const address = checkAddress(href);
    if (!address) continue;
    const text = escapeHtml(node.value.slice(start, end));
    html += `${escapeHtml(node.value.slice(at, start))}<a class="words" href="${escapeHtml(address.href)}">${text}</a>`;
    at = end;
  }
  return html + escapeHtml(node.value.slice(at));
}
