import { childrenOf } from './nodes.ts';
import type { Node } from './nodes.ts';

/** The text of a node and of all nodes in it, without markup; runs of white space become one space. */
export function plainText(node: Node): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

/** The letters and digits of a text, in their order: what must not get lost of it. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function collect(node: Node): string {
  if ('value' in node) return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(collect).join('');
}
