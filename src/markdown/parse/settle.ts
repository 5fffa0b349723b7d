import { asTyped, isStruck, sourceOf } from './as-typed.ts';
import type { ShieldedMarkdown } from './literal-tags.ts';
import type { Node, NodeOf, ParentNode } from './nodes.ts';
import { sectionInCode } from './sections.ts';

/** What `settle` must know beside the tree. */
export interface Settling extends ShieldedMarkdown {
  /** Line of the document on which the tree's source begins, 1-based. */
  line: number;
  /** How deep in the document the tree's root lies. */
  depth: number;
  /** Parses an indented section into settled nodes; undefined when it is to stay code. */
  parseSection: (markdown: string, at: { line: number; depth: number }) => readonly Node[] | undefined;
}

/**
 * Makes a tree fresh from the parser independent of its source, in place: takes the shield out of all texts, moves
 * nodes to their lines in the document, makes lines of tags `html` nodes, reads indented sections as Markdown, and
 * turns back into text what the author did not mean as markup.
 */
export function settle(root: NodeOf<'root'>, settling: Settling): void {
  // A list of its own instead of recursion: a line of ten thousand `>` would exhaust the stack.
  const parents: [ParentNode, number][] = [[root, settling.depth]];
  for (let next = parents.pop(); next; next = parents.pop()) {
    const [parent, depth] = next;
    const settled: Node[] = [];
    // Also after a section: satteri sometimes parts indented code at a blank line.
    let afterTag = false;
    const waiting: Node[] = parent.children.toReversed();
    for (let child = waiting.pop(); child; child = waiting.pop()) {
      if (child.type === 'delete' && !isStruck(child, settling)) {
        for (const part of [TILDE, ...child.children, TILDE].reverse()) waiting.push(part);
        continue;
      }
      settleFields(child, settling);
      const section = child.type === 'code' && readSection(child, afterTag, depth, settling);
      if (section) {
        for (const node of section) settled.push(node);
        afterTag = true;
        continue;
      }
      const node = asTyped(child, depth + 1, settling);
      afterTag = node.type === 'html';
      settled.push(node);
      if ('children' in node) parents.push([node, depth + 1]);
    }
    Object.assign(parent, { children: settled });
  }
}

const TILDE: Readonly<Node> = { type: 'text', value: '~' };

const TEXT_FIELDS = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'];

function settleFields(node: Node, { mark, restore, line }: Settling): void {
  if (node.position) node.position.start.line += line - 1;
  if (mark === '') return;
  const fields = node as unknown as Record<string, unknown>;
  for (const field of TEXT_FIELDS) {
    const value = fields[field];
    if (typeof value === 'string') fields[field] = restore(value);
  }
}

function readSection(code: NodeOf<'code'>, afterTag: boolean, depth: number, settling: Settling) {
  if (/^ {0,3}(?:```|~~~)/.test(sourceOf(code, settling))) return undefined;
  const section = sectionInCode(code.value, afterTag);
  const line = code.position?.start.line ?? settling.line;
  return section === undefined ? undefined : settling.parseSection(section, { line, depth });
}
