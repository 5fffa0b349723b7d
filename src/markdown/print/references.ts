import { nodesIn } from '../parse/nodes.ts';
import type { Node, NodeOf } from '../parse/nodes.ts';

/** A footnote that the text refers to. */
export interface Footnote {
  /** 1-based, in the order of the first references. */
  number: number;
  definition: NodeOf<'footnoteDefinition'>;
}

/** Where the references of a document lead, by identifier. */
export interface References {
  definitions: ReadonlyMap<string, NodeOf<'definition'>>;
  footnotes: ReadonlyMap<string, Footnote>;
  /** The definitions somebody refers to; all others are text to show. */
  used: ReadonlySet<Node>;
  /** The first reference to each footnote: the way back leads to it. */
  firsts: ReadonlySet<Node>;
}

/** Collects the definitions of a tree and what refers to them; where two have one identifier, the first counts. */
export function collectReferences(root: Node): References {
  const definitions = new Map<string, NodeOf<'definition'>>();
  const notes = new Map<string, NodeOf<'footnoteDefinition'>>();
  const nodes = [...nodesIn(root)];
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node);
  }

  const footnotes = new Map<string, Footnote>();
  const used = new Set<Node>();
  const firsts = new Set<Node>();
  for (const node of nodes) {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      if (definition) used.add(definition);
    }
    if (node.type === 'footnoteReference' && !footnotes.has(node.identifier)) {
      const definition = notes.get(node.identifier);
      if (!definition) continue;
      footnotes.set(node.identifier, { number: footnotes.size + 1, definition });
      used.add(definition);
      firsts.add(node);
    }
  }
  return { definitions, footnotes, used, firsts };
}
