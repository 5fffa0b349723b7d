import { escapeHtml } from '../escape.ts';
import type { NodeOf } from '../parse/nodes.ts';
import { printAddress, printTitle } from './asides.ts';
import type { Printer } from './printer.ts';

/** An image as its description and address: nothing is loaded from where an author points. */
export function printImage({ alt, url, title }: Pick<NodeOf<'image'>, 'alt' | 'url' | 'title'>): string {
  const text = `${escapeHtml(alt ?? '')}${printAddress(url)}${printTitle(title)}`;
  return `<span class="image">${text.trim()}</span>`;
}

/** `![alt][name]`: the image that the definition of that name describes. */
export function printImageReference(node: NodeOf<'imageReference'>, { references }: Printer): string {
  const definition = references.definitions.get(node.identifier);
  return printImage({ alt: node.alt, url: definition?.url ?? '', title: definition?.title });
}
