import { nodesIn } from './parse/nodes.ts';
import type { Node, NodeOf } from './parse/nodes.ts';
import { parseMarkdown } from './parse/parse.ts';
import { plainText } from './parse/plain-text.ts';
import { createAnchors } from './slug.ts';

/** A heading of a prompt body. */
export interface Heading {
  /** 1 = top; levels are closed up so that none is skipped (an h1 followed by an h3 gives 1, 2). */
  level: number;
  /** Plain text of the heading. */
  text: string;
  /** Anchor: `i-` + slug of the text (Unicode letters kept, unique within the document, never empty). */
  id: string;
  /** 1-based line in the given Markdown. */
  line: number;
}

/** The headings of a Markdown text in their order; those without any text are left out. Never throws. */
export function readOutline(markdown: string): Heading[] {
  return [...outlineOf(parseMarkdown(markdown)).values()];
}

/** The headings of a tree in their order, by their nodes. */
export function outlineOf(root: NodeOf<'root'>): Map<Node, Heading> {
  const outline = new Map<Node, Heading>();
  const anchorFor = createAnchors();
  const open: number[] = [];
  for (const node of nodesIn(root)) {
    if (node.type !== 'heading') continue;
    const text = plainText(node);
    if (text === '') continue;
    while ((open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    outline.set(node, {
      level: open.length,
      text,
      id: anchorFor(text),
      line: node.position?.start.line ?? 1,
    });
  }
  return outline;
}
