import type { Heading } from '../outline.ts';
import type { Node } from '../parse/nodes.ts';
import type { References } from './references.ts';

/** Words of a run that lead somewhere: `start` and `end` are UTF-16 units in its text. */
export interface LinkedWords {
  start: number;
  end: number;
  href: string;
}

/** What is decided about a document before it is printed. */
export interface PrintOptions {
  /** HTML level of the headings of outline level 1. */
  topLevel: number;
  /** Has the last word on every link target: the address to print, or undefined for no link. */
  link?: (href: string) => string | undefined;
  /** The words of texts and inline code that are to be links, by their nodes. */
  words: ReadonlyMap<Node, readonly LinkedWords[]>;
  /** The outline by heading nodes. */
  headings: ReadonlyMap<Node, Heading>;
  /** The finished HTML of every block of code. */
  code: ReadonlyMap<Node, string>;
}

/** All that printing a node needs to know of its document, and how it prints the nodes inside it. */
export interface Printer extends PrintOptions {
  /** The ids of all headings. */
  anchors: ReadonlySet<string>;
  references: References;
  /** The number of each table, 1-based. */
  tables: ReadonlyMap<Node, number>;
  /** The HTML of blocks, each on lines of its own. */
  blocks: (nodes: readonly Node[]) => string;
  /** The HTML of running text. */
  inlines: (nodes: readonly Node[]) => string;
}
