import { markdownToMdast } from 'satteri';
import { shieldTags } from './literal-tags.ts';
import type { Node, NodeOf } from './nodes.ts';
import { settle } from './settle.ts';

const features = { gfm: true, frontmatter: false };

/** Indented sections within indented sections are read as Markdown down to this level, then as code. */
const MAX_SECTIONS = 20;

/**
 * Reads Markdown into a tree in which every tag is text, no node lies deeper than `settle` allows, and lines are
 * those of `markdown`. Never throws: what cannot be parsed comes back as one block of code holding all of it.
 */
export function parseMarkdown(markdown: string): NodeOf<'root'> {
  const clean = markdown.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');
  if (isTooMuch(clean)) return verbatim(clean);
  try {
    return parsePart(clean, { line: 1, depth: 0, sections: 0 });
  } catch {
    return verbatim(clean);
  }
}

// The time of the parser grows with the square of the nesting of one line, and of the length of a line with anything
// beyond ASCII in it. No person writes either.
const ABSURD_NESTING = /^(?:[ \t]*>|[ \t]*[-*+][ \t]|[ \t]*\d{1,9}[.)][ \t]){256}/m;
const MAX_LINE = 20_000;

/** Whether Markdown is such that parsing it would take minutes; a person never wrote it. */
export function isTooMuch(markdown: string): boolean {
  if (ABSURD_NESTING.test(markdown)) return true;
  return markdown.split('\n').some((line) => line.length > MAX_LINE && /\P{ASCII}/u.test(line));
}

/** Where a part of the document stands in the whole: its first line, its depth in the tree, its sections. */
interface Place {
  line: number;
  depth: number;
  sections: number;
}

function parsePart(markdown: string, place: Place): NodeOf<'root'> {
  const shielded = shieldTags(markdown);
  const root = markdownToMdast(shielded.text, { features });
  if (root.type !== 'root') throw new TypeError(`satteri returned a ${root.type} instead of a root`);
  settle(root, { ...shielded, ...place, parseSection: (text, at) => parseSection(text, at, place) });
  return root;
}

function parseSection(
  markdown: string,
  at: { line: number; depth: number },
  { sections }: Place,
): Node[] | undefined {
  if (sections === MAX_SECTIONS) return undefined;
  return parsePart(markdown, { ...at, sections: sections + 1 }).children;
}

function verbatim(markdown: string): NodeOf<'root'> {
  return { type: 'root', children: [{ type: 'code', value: markdown }] };
}
