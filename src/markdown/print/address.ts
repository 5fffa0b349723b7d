/** An address that may become an `href`. */
export interface Address {
  /** The address with everything encoded that has no place in one; `&` and quotes are still to be escaped. */
  href: string;
  /** Whether it leads to another host. */
  external: boolean;
}

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const HERE = 'https://here.invalid/';

/**
 * Lets through http, https, mailto, fragments and relative addresses; undefined for all others and for what is no
 * address at all. The parser is that of browsers, so that what looks harmless here is harmless there.
 */
export function checkAddress(address: string): Address | undefined {
  const href = encode(address);
  const read = parse(address);
  const reread = parse(href);
  if (address === '' || !read || !reread) return undefined;
  if (!PROTOCOLS.has(read.protocol) || !PROTOCOLS.has(reread.protocol)) return undefined;
  return { href, external: reread.protocol !== 'mailto:' && isAbsolute(href, reread) };
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address, HERE);
  } catch {
    return undefined;
  }
}

/** Letters and digits of every script stay, so that `#über` is still the anchor that people read. */
function encode(address: string): string {
  return address
    .toWellFormed()
    .replace(/%(?![0-9a-f]{2})|[^\p{L}\p{M}\p{N}!#$%&'()*+,./:;=?@[\]_~-]/giu, encodeURIComponent);
}

function isAbsolute(href: string, { host }: URL): boolean {
  return /^https?:/i.test(href) || host !== new URL(HERE).host;
}
