import { timed } from '../cache/stopwatch.ts';
import { highlight } from './highlight.ts';
import { outlineOf, type Heading } from './outline.ts';
import { nodesIn } from './parse/nodes.ts';
import type { Node, NodeOf } from './parse/nodes.ts';
import { parseMarkdown } from './parse/parse.ts';
import { passagesOf, type Passage, type Run } from './passages.ts';
import { printDocument } from './print/document.ts';
import type { LinkedWords, PrintOptions } from './print/printer.ts';

/** What the page decides about a rendered Markdown text. */
export interface RenderOptions {
  /** HTML level that outline level 1 gets (e.g. 3 gives h3 for the top headings; capped at h6). */
  topLevel: number;
  /**
   * Asked for every link target after the safety rules; returns the address to print, or undefined to print the text
   * without a link. Default: keep.
   */
  link?: (href: string) => string | undefined;
  /**
   * Asked once for the words that are to be links although the author made none of them; spans of a run do not overlap
   * and come in their order. Default: none.
   */
  words?: (passages: readonly Passage[]) => ReadonlyMap<Run, readonly LinkedWords[]>;
}

/**
 * Markdown as safe HTML: every tag in it is text, its headings have the ids of `readOutline`, and nothing the author
 * wrote is left out. Never throws for any text; rejects only when a function of the options throws.
 */
export async function renderMarkdown(markdown: string, options: RenderOptions): Promise<string> {
  const root = timed('render', () => parseMarkdown(markdown));
  const blocks = [...nodesIn(root)].filter((node) => node.type === 'code');
  const code = new Map<Node, string>(
    await Promise.all(
      blocks.map(async (node) => [node, await highlight(node.value, node.lang ?? undefined)] as const),
    ),
  );
  return timed('render', () => {
    const headings = outlineOf(root);
    return printDocument(root, { ...options, headings, code, words: chooseWords(root, headings, options) });
  });
}

function chooseWords(
  root: NodeOf<'root'>,
  headings: ReadonlyMap<Node, Heading>,
  { words }: RenderOptions,
): PrintOptions['words'] {
  if (!words) return new Map();
  const { passages, nodes } = passagesOf(root, headings);
  return new Map([...words(passages)].map(([run, spans]) => [nodes.get(run)!, spans]));
}
