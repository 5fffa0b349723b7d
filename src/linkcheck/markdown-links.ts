import { markdownToMdast, mdxToMdast } from 'satteri';
import { childrenOf, type Node, type NodeOf } from '../markdown/parse/nodes.ts';
import { joinTags } from './broken-tags.ts';
import { locateDestination } from './destination.ts';
import type { Found, FoundLink } from './found-link.ts';
import { cardOfTag, linksOfTag, type FoundTag } from './found-tag.ts';
import { frontMatterLinks } from './front-matter-links.ts';
import { htmlTags } from './html-tags.ts';
import { jsxTag } from './jsx-tag.ts';
import { unquotedLinks, withinTag } from './unquoted-links.ts';

const features = { gfm: true, frontmatter: true };

/**
 * Links of Markdown: inline, of definitions, automatic, in HTML and in the front matter; none in code or comments. Those
 * of tags are found, too, that are none for Markdown because of where their lines break.
 */
export function markdownLinks(text: string): Found {
  const found = linksOf(markdownToMdast(text, { features }), text);
  const joined = joinTags(text);
  if (joined === text) return found;
  const more = linksOf(markdownToMdast(joined, { features }), joined);
  return {
    links: inOrder([...found.links, ...more.links], ({ start }) => start),
    cards: inOrder([...found.cards, ...more.cards], ({ name }) => name.start),
  };
}

/**
 * Links of MDX: those of Markdown, and the attributes of JSX elements.
 * @throws Error that says where and why the text is not MDX
 */
export function mdxLinks(text: string): Found {
  return linksOf(mdxToMdast(text, { features }), text);
}

function linksOf(root: Node, text: string): Found {
  const links: FoundLink[] = [];
  const tags: FoundTag[] = [];
  // Not recursive: a stranger's file may be nested deeper than calls can be.
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const link of linksIn(node, text)) links.push(link);
    for (const tag of tagsIn(node, text)) tags.push(tag);
    for (const child of childrenOf(node)) open.push(child);
  }
  for (const tag of tags) links.push(...linksOfTag(tag));
  const cards = tags.flatMap((tag) => cardOfTag(tag) ?? []);
  return { links: inOrder(links, ({ start }) => start), cards: inOrder(cards, ({ name }) => name.start) };
}

/** What was found, from the first to the last; at one place there is one, and of two the first given. */
function inOrder<One>(all: readonly One[], startOf: (one: One) => number): One[] {
  const byStart = Map.groupBy(all, startOf);
  return [...byStart].sort(([a], [b]) => a - b).map(([, [first]]) => first!);
}

function linksIn(node: Node, text: string): FoundLink[] {
  const { start, end } = range(node);
  const raw = text.slice(start, end);
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition':
      return locate(node, raw, start).map((link) => withinTag(link, text));
    case 'text':
      return shift(unquotedLinks(raw), start);
    case 'yaml':
      return shift(frontMatterLinks(raw), start);
    default:
      return [];
  }
}

function tagsIn(node: Node, text: string): FoundTag[] {
  const { start, end } = range(node);
  const raw = text.slice(start, end);
  switch (node.type) {
    case 'html':
      return shiftAll(htmlTags(unquoted(raw, node.value)), start);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return shiftAll([jsxTag(node, raw)], start);
    default:
      return [];
  }
}

function locate(node: NodeOf<'link' | 'image' | 'definition'>, raw: string, start: number): FoundLink[] {
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const from = last === undefined ? 0 : range(last).end - start;
  const found = locateDestination(node, raw, from);
  return found === undefined ? [] : shift([{ url: node.url, ...found }], start);
}

function range(node: Node): { start: number; end: number } {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined)
    throw new TypeError(`satteri gave no place of a ${node.type}`);
  return { start: start.offset, end: end.offset };
}

/** Blanks the marks that a block quote puts before the lines of HTML: they would end a tag. */
function unquoted(raw: string, value: string): string {
  if (raw === value) return raw;
  return raw.replace(/\n[ \t>]+/g, (lead) => `\n${' '.repeat(lead.length - 1)}`);
}

function shiftAll(tags: readonly FoundTag[], by: number): FoundTag[] {
  return tags.map(({ name, attributes }) => ({ name, attributes: shift(attributes, by) }));
}

function shift<Place extends { start: number; end: number }>(places: readonly Place[], by: number): Place[] {
  return places.map((place) => ({ ...place, start: place.start + by, end: place.end + by }));
}
