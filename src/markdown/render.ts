import { highlight } from './highlight.ts';
import { outlineOf } from './outline.ts';
import { nodesIn } from './parse/nodes.ts';
import type { Node } from './parse/nodes.ts';
import { parseMarkdown } from './parse/parse.ts';
import { printDocument } from './print/document.ts';

/** What the page decides about a rendered Markdown text. */
export interface RenderOptions {
  /** HTML level that outline level 1 gets (e.g. 3 gives h3 for the top headings; capped at h6). */
  topLevel: number;
  /**
   * Asked for every link target after the safety rules; returns the address to print, or undefined to print the text
   * without a link. Default: keep.
   */
  link?: (href: string) => string | undefined;
}

/**
 * Markdown as safe HTML: every tag in it is text, its headings have the ids of `readOutline`, and nothing the author
 * wrote is left out. Never throws for any text; rejects only when `options.link` throws.
 */
export async function renderMarkdown(markdown: string, options: RenderOptions): Promise<string> {
  const root = parseMarkdown(markdown);
  const code = new Map<Node, string>();
  for (const node of nodesIn(root)) {
    if (node.type === 'code') code.set(node, await highlight(node.value, node.lang ?? undefined));
  }
  return printDocument(root, { ...options, headings: outlineOf(root), code });
}
