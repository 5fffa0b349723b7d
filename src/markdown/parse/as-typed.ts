import { isOnlyTags } from './literal-tags.ts';
import type { ShieldedMarkdown } from './literal-tags.ts';
import type { Node, NodeOf } from './nodes.ts';
import { lettersOf } from './plain-text.ts';

/** Below this depth the source is shown as typed: browsers flatten trees deeper than 512, and the printers recurse. */
const MAX_DEPTH = 100;

/**
 * The node, or what the author typed in its place: a tag alone in its line as `html`, and as text a heading without
 * words, an autolink that is a placeholder, an image that lost words, and whatever lies too deep.
 */
export function asTyped(node: Node, depth: number, source: ShieldedMarkdown): Node {
  if (depth > MAX_DEPTH && 'children' in node && !PARTS.has(node.type)) return literal(node, source);
  if (node.type === 'heading') {
    if (isTagLine(node, source.mark)) return tagLine(node, source);
    if (node.children.length === 0) return literal(node, source);
  }
  if (node.type === 'link' && isPlaceholder(node, source)) return literal(node, source);
  if (node.type === 'image' || node.type === 'imageReference') {
    if (!isWhole(node, source)) return literal(node, source);
  }
  return node;
}

/** One tilde on each side is a path (`~/a … ~/b`) or a rough number far more often than a deletion. */
export function isStruck(node: NodeOf<'delete'>, { text }: ShieldedMarkdown): boolean {
  const start = node.position?.start.offset;
  return start !== undefined && text.startsWith('~~', start);
}

/** What the author typed for a node; empty when the parser does not say where it stands. */
export function sourceOf({ position }: Node, { text, restore }: ShieldedMarkdown): string {
  return position ? restore(text.slice(position.start.offset, position.end.offset)) : '';
}

/** Nothing else can stand in their place in a list or a table; what they hold is shown as typed. */
const PARTS = new Set<Node['type']>(['listItem', 'tableRow', 'tableCell']);

const BLOCKS = new Set<Node['type']>([
  'blockquote',
  'footnoteDefinition',
  'heading',
  'list',
  'paragraph',
  'table',
]);

function literal(node: Node, source: ShieldedMarkdown): Node {
  const text: NodeOf<'text'> = { type: 'text', value: sourceOf(node, source) };
  return BLOCKS.has(node.type) ? { type: 'paragraph', children: [text], ...placeOf(node) } : text;
}

/** `shieldTags` made headings of them; the mark tells these from the author's own. */
function isTagLine(node: NodeOf<'heading'>, mark: string): boolean {
  const [first] = node.children;
  return mark !== '' && node.depth === 6 && first?.type === 'text' && first.value.startsWith(mark);
}

function tagLine(node: NodeOf<'heading'>, source: ShieldedMarkdown): Node {
  const value = sourceOf(node, source).trim();
  return isOnlyTags(value)
    ? { type: 'html', value }
    : { type: 'paragraph', children: node.children, ...placeOf(node) };
}

/** `<thread:id>` is an autolink by the book, and a placeholder to its author. */
function isPlaceholder(node: NodeOf<'link'>, source: ShieldedMarkdown): boolean {
  return /^<(?!https?:|mailto:|[^\s:]+@)/i.test(sourceOf(node, source));
}

/** The description of an image is without the tags and addresses that the author wrote into it. */
function isWhole(node: NodeOf<'image' | 'imageReference'>, source: ShieldedMarkdown): boolean {
  const label = node.type === 'imageReference' && node.referenceType === 'full' ? node.label : '';
  const kept = node.type === 'image' ? [node.alt, node.url, node.title] : [node.alt, label];
  return lettersOf(sourceOf(node, source)) === lettersOf(kept.join(''));
}

function placeOf({ position }: Node): Pick<Node, 'position'> {
  return position ? { position } : {};
}
