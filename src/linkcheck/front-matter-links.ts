import { isScalar, parseDocument, visit } from 'yaml';
import type { FoundLink } from './found-link.ts';

/**
 * Links of a block of front matter: addresses within its values, keys and comments left out.
 * @param raw the block with its two lines `---`
 */
export function frontMatterLinks(raw: string): FoundLink[] {
  const begin = raw.indexOf('\n') + 1;
  const yaml = raw.slice(begin, raw.lastIndexOf('---'));
  const links: FoundLink[] = [];
  visit(parseDocument(yaml), {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !node.range) return;
      const [start, end] = node.range;
      links.push(...linksOfValue(yaml.slice(start, end), begin + start));
    },
  });
  return links;
}

/** A path is a link if it is the whole value; a full address also within a sentence. */
const address = /(?<=^["']?)\/[^\s"']*(?=["']?$)|https?:\/\/[^\s"'<>`]*[^\s"'<>`.,;:!?)\]]/gi;

function linksOfValue(raw: string, offset: number): FoundLink[] {
  return [...raw.matchAll(address)].map(({ 0: url, index }) => ({
    url,
    start: offset + index,
    end: offset + index + url.length,
  }));
}
