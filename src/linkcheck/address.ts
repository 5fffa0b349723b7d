/** Where a catalog is published, as far as links to it tell. */
export interface Home {
  /** Host and port; undefined if the catalog does not say, and only paths can be told to lead to it. */
  host: string | undefined;
  /** Path below the host; begins and ends with `/`; not percent-encoded. */
  base: string;
}

/** A place in the catalog. */
export interface Address {
  /** Path below the base; begins with `/`; not percent-encoded. */
  path: string;
  /** Whether the base itself is written as it is, and not in other letters. */
  isBaseExact: boolean;
  /** Without `#` and percent-encoding; '' for the page as a whole. */
  fragment: string;
}

/**
 * Where a catalog is published.
 * @param site its whole address, with or without its base
 */
export function homeOf(site: string | undefined, base: string): Home {
  if (site === undefined) return { host: undefined, base: decode(base) };
  const { host, pathname } = new URL(site);
  return { host, base: pathname === '/' ? decode(base) : decode(pathname.replace(/\/*$/, '/')) };
}

/** What only a catalog has at the top of a host: the agents, their cards and badges, and the page that compares some. */
const own = /^\/(?:(?:agents|embed|badge)\/|compare\/?\?(?:[^#]*&)?agents=)/i;

/**
 * The place in the catalog that a link leads to; undefined if it leads elsewhere. To the catalog lead full addresses of
 * its host below its base, by http or https, and paths that begin with `/` and its base. Where the base is `/`, every
 * path would, also those of the site that the document is part of; then only those of agents, embeds and badges do, and
 * those that compare agents.
 */
export function addressOf(url: string, { host, base }: Home): Address | undefined {
  const isFull = /^(?:https?:)?[\\/]{2}/i.test(url);
  if (!isFull && !url.startsWith('/')) return undefined;
  const parsed = URL.parse(url, 'https://path.invalid/');
  if (parsed === null || (isFull && parsed.host !== host)) return undefined;
  const path = decode(parsed.pathname);
  if (!isFull && base === '/' && !own.test(path + parsed.search)) return undefined;
  const whole = path.length === base.length - 1 ? `${path}/` : path;
  if (!whole.toLowerCase().startsWith(base.toLowerCase())) return undefined;
  return {
    path: `/${whole.slice(base.length)}`,
    isBaseExact: whole.startsWith(base),
    // What follows `:~:` is for the browser alone: text to highlight.
    fragment: decode(parsed.hash.slice(1).split(':~:')[0]!),
  };
}

/** The link with another path below the base, and all else as it was. */
export function withPath(url: string, path: string, { base }: Home): string {
  return url.replace(
    /^((?:https?:)?\/\/[^/?#\\]*)?[^?#]*/i,
    (_, origin = '') => `${origin}${encode(base, path)}`,
  );
}

/** A path as it can be written anywhere: in Markdown, in quotes, in a sentence. */
export function encode(base: string, path: string): string {
  const segments = `${base}${path.slice(1)}`.split('/').map(encodeURIComponent);
  return segments
    .join('/')
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Nothing of the catalog is at a path that cannot be read.
    return path;
  }
}
