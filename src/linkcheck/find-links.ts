import type { Found } from './found-link.ts';
import { cardOfTag, linksOfTag } from './found-tag.ts';
import { htmlTags } from './html-tags.ts';
import { markdownLinks, mdxLinks } from './markdown-links.ts';
import { whyNotMdx } from './not-mdx.ts';

/** How a file is read, told from its name. */
export type DocumentKind = 'markdown' | 'mdx' | 'html';

/** The kind of a file by its name; undefined for files that hold no links to check. */
export function kindOf(name: string): DocumentKind | undefined {
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  if (/\.mdx$/i.test(name)) return 'mdx';
  return /\.html?$/i.test(name) ? 'html' : undefined;
}

/** The links and cards of a text. `reason` says why a text that should be MDX was read as Markdown. */
export function findLinks(text: string, kind: DocumentKind): Found & { reason?: string } {
  if (kind === 'html') return htmlLinks(text);
  if (kind === 'markdown') return markdownLinks(text);
  const reason = whyNotMdx(text);
  if (reason !== undefined) return { ...markdownLinks(text), reason };
  try {
    return mdxLinks(text);
  } catch (cause) {
    return { ...markdownLinks(text), reason: (cause as Error).message };
  }
}

function htmlLinks(html: string): Found {
  const tags = htmlTags(html);
  return { links: tags.flatMap(linksOfTag), cards: tags.flatMap((tag) => cardOfTag(tag) ?? []) };
}
