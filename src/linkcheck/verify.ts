import { addressOf, withPath, type Address, type Home } from './address.ts';
import type { Known, KnownLinks } from './known-links.ts';
import { nearestAddresses, nearestNames } from './nearest.ts';
import type { LinkArgs, LinkCode } from './words.ts';

/** The catalog that links are checked against. */
export interface Target {
  home: Home;
  known: KnownLinks;
}

/** Something wrong with a link. */
export type Fault = {
  [Code in LinkCode]: {
    code: Code;
    args: LinkArgs[Code];
    /** Where the page has moved to, as a path below the base. */
    movedTo?: string;
  };
}[LinkCode];

/** What is wrong with a link; undefined if it does not lead to the catalog. */
export function verify(url: string, { home, known }: Target): Fault[] | undefined {
  const address = addressOf(url, home);
  if (address === undefined) return undefined;
  const rewritten = (path: string) => withPath(url, path, home);
  const found = known.find(address.path);
  if (found === undefined) {
    if (isOtherFile(address.path)) return [];
    const nearest = nearestAddresses(address.path, known.live);
    return [
      { code: 'link-unknown', args: { url, nearest: nearest.map((path) => pathOnly(rewritten(path))) } },
    ];
  }
  const { link } = found;
  switch (link.state) {
    case 'gone': {
      const nearest = link.nearest.map((path) => pathOnly(rewritten(path)));
      return [{ code: 'link-gone', args: { url, since: link.since, nearest } }];
    }
    case 'moved': {
      const instead = rewritten(link.to);
      const target = known.find(link.to);
      const dead = target ? fragmentFaults(instead, address, target) : [];
      // A page is not rewritten to a place that is not there.
      if (dead.length > 0)
        return [{ code: 'link-moved', args: { url, instead: pathOnly(instead) } }, ...dead];
      return [{ code: 'link-moved', args: { url, instead }, movedTo: link.to }];
    }
    case 'live':
      return [
        ...caseFaults(address, found, url, rewritten(found.address)),
        ...fragmentFaults(url, address, found),
      ];
  }
}

function caseFaults({ isBaseExact }: Address, { isOtherCase }: Known, url: string, instead: string): Fault[] {
  return isOtherCase || !isBaseExact ? [{ code: 'link-case', args: { url, instead } }] : [];
}

function fragmentFaults(url: string, { fragment }: Address, { link, isPage }: Known): Fault[] {
  // Every page has a top.
  if (link.state !== 'live' || !isPage || /^(?:top)?$/i.test(fragment)) return [];
  if (link.anchors.includes(fragment)) return [];
  const nearest = nearestNames(fragment, link.anchors).map((anchor) => `#${anchor}`);
  return [{ code: 'link-fragment', args: { fragment, url, nearest } }];
}

/** A feed, an image, a stylesheet: not in `links.json`, which holds pages. */
function isOtherFile(path: string): boolean {
  return /\.[a-z][a-z\d]*$/i.test(path) && !/^\/(?:agents|embed|badge)\/|\.html?$/i.test(path);
}

/** A page that is only like the one meant hardly has the same places. */
function pathOnly(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
