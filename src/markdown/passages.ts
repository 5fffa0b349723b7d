import { childrenOf } from './parse/nodes.ts';
import type { Node, NodeOf } from './parse/nodes.ts';
import { outlineOf, type Heading } from './outline.ts';
import { parseMarkdown } from './parse/parse.ts';
import { plainText } from './parse/plain-text.ts';
import { collectReferences } from './print/references.ts';

/** A paragraph, or a row of a table: what is read in one breath. */
export interface Passage {
  /** Anchor of the heading above it; nothing where none is. */
  section?: string | undefined;
  /** 1-based line in the given Markdown on which it starts. */
  line: number;
  /** Its text; inline code stands in backticks, cells of a table are parted by ` | `. */
  text: string;
  /** The pieces of the text that are no links yet, in their order. */
  runs: Run[];
  /** Its links, in their order. */
  links: WrittenLink[];
}

/** A link in a passage: its target as written, and where its words stand in the text of the passage. */
export interface WrittenLink {
  href: string;
  start: number;
  end: number;
}

/** A piece of a passage in which no markup stands. */
export interface Run {
  text: string;
  /** Whether it is inline code. */
  code: boolean;
  /** Where it starts in the text of the passage, in UTF-16 units. */
  start: number;
}

/**
 * The passages of a Markdown text in their order: all but code blocks and tags, and of headings only those with links, whose
 * other words are no runs. Never throws.
 */
export function readPassages(markdown: string): Passage[] {
  const root = parseMarkdown(markdown);
  return passagesOf(root, outlineOf(root)).passages;
}

/** The passages of a tree, and the node that each run is. */
export function passagesOf(
  root: NodeOf<'root'>,
  headings: ReadonlyMap<Node, Heading>,
): { passages: Passage[]; nodes: Map<Run, Node> } {
  const passages: Passage[] = [];
  const nodes = new Map<Run, Node>();
  const { definitions } = collectReferences(root);
  let section: string | undefined;

  function enter(node: Node): void {
    if (node.type === 'heading') {
      section = headings.get(node)?.id ?? section;
      const { runs, ...heading } = passageOf(node);
      for (const run of runs) nodes.delete(run);
      if (heading.links.length > 0) passages.push({ ...heading, runs: [] });
    } else if (node.type === 'paragraph' || node.type === 'tableRow') passages.push(passageOf(node));
    else for (const child of childrenOf(node)) enter(child);
  }

  function passageOf(node: Node): Passage {
    const line = node.position?.start.line ?? 1;
    const passage: Passage = { section, line, text: '', runs: [], links: [] };
    collect(node, passage);
    return passage;
  }

  function collect(node: Node, passage: Passage): void {
    if (node.type === 'text' || node.type === 'inlineCode') {
      const code = node.type === 'inlineCode';
      const run: Run = { text: node.value, code, start: passage.text.length + (code ? 1 : 0) };
      passage.text += code ? `\`${node.value}\`` : node.value;
      passage.runs.push(run);
      nodes.set(run, node);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      const url = node.type === 'link' ? node.url : definitions.get(node.identifier)?.url;
      const start = passage.text.length;
      passage.text += plainText(node);
      if (url !== undefined) passage.links.push({ href: url, start, end: passage.text.length });
    } else if (childrenOf(node).length === 0) {
      passage.text += node.type === 'break' ? '\n' : plainText(node);
    } else {
      if (node.type === 'tableCell' && passage.text !== '') passage.text += ' | ';
      for (const child of childrenOf(node)) collect(child, passage);
    }
  }

  enter(root);
  return { passages, nodes };
}
