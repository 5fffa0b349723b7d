import type { MdastNode } from 'satteri';

/** Any node of a Markdown tree (mdast). */
export type Node = MdastNode;

/** The nodes of one type, e.g. `NodeOf<'list'>`. */
export type NodeOf<Type extends Node['type']> = Extract<Node, { type: Type }>;

/** Any node that holds other nodes. */
export type ParentNode = Extract<Node, { children: unknown[] }>;

/** A node and all nodes in it, in the order of the text. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

/** The nodes directly inside `node`; empty for a leaf. The array is the tree's own. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}
