import type { FoundLink } from './found-link.ts';
import { htmlLinks } from './html-links.ts';
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

/** The links of a text, in their order. `reason` says why a text that should be MDX was read as Markdown. */
export function findLinks(text: string, kind: DocumentKind): { links: FoundLink[]; reason?: string } {
  if (kind === 'html') return { links: htmlLinks(text) };
  if (kind === 'markdown') return { links: markdownLinks(text) };
  const reason = whyNotMdx(text);
  if (reason !== undefined) return { links: markdownLinks(text), reason };
  try {
    return { links: mdxLinks(text) };
  } catch (cause) {
    return { links: markdownLinks(text), reason: (cause as Error).message };
  }
}
