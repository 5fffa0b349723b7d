import { addressOf, withPath, type Address, type Home } from './address.ts';
import { slugIn } from './agent-address.ts';
import { agentFault, slugTyped } from './agent-name.ts';
import { placeFaults } from './asked-places.ts';
import { besideOf, type Known, type KnownLinks } from './known-links.ts';
import { nearestAnchors } from './nearest-anchors.ts';
import { queryItems, queryValue, type QueryPart } from './query.ts';
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
    /** The part of the query that is wrong, if one is. */
    part?: QueryPart;
    /** What is to stand there: for an address, the path below the base of the page that has moved; else a name. */
    mend?: string;
  };
}[LinkCode];

/** What is wrong with a link; undefined if it does not lead to the catalog. */
export function verify(url: string, { home, known }: Target): Fault[] | undefined {
  const address = addressOf(url, home);
  if (address === undefined) return undefined;
  const { path } = address;
  const rewritten = (to: string) => withPath(url, to, home);
  const suggested = (pages: readonly string[]) => pages.map((page) => pathOnly(rewritten(page)));
  const found = known.find(path);
  if (found === undefined) {
    if (isOtherFile(path)) return [];
    const list = firstPageOf(path);
    if (list !== undefined && known.find(list)?.link.state === 'live')
      return [{ code: 'link-page', args: { url, instead: pathOnly(rewritten(list)) } }];
    return [{ code: 'link-unknown', args: { url, nearest: suggested(known.nearest(path)) } }];
  }
  const { link } = found;
  switch (link.state) {
    case 'gone': {
      const { beside = (page: string) => page } = besideOf(path) ?? {};
      const nearest = link.nearest.length > 0 ? link.nearest.map(beside) : known.nearest(path);
      return [{ code: 'link-gone', args: { url, since: link.since, nearest: suggested(nearest) } }];
    }
    case 'moved': {
      const instead = rewritten(link.to);
      const target = known.find(link.to);
      const dead = target ? placesOf(instead, address, target, known) : [];
      // A page is not rewritten to a place that is not there.
      if (dead.length > 0)
        return [{ code: 'link-moved', args: { url, instead: pathOnly(instead) } }, ...dead];
      return [{ code: 'link-moved', args: { url, instead }, mend: link.to }];
    }
    case 'live':
      return [
        ...caseFaults(address, found, url, rewritten(found.address)),
        ...placesOf(url, address, found, known),
      ];
  }
}

function caseFaults({ isBaseExact }: Address, { isOtherCase }: Known, url: string, instead: string): Fault[] {
  return isOtherCase || !isBaseExact ? [{ code: 'link-case', args: { url, instead } }] : [];
}

/** What is wrong with the places that an address names behind its path. */
function placesOf(url: string, { fragment }: Address, found: Known, known: KnownLinks): Fault[] {
  return [...askedFaults(url, found, known), ...fragmentFaults(url, fragment, found)];
}

function askedFaults(url: string, { address }: Known, known: KnownLinks): Fault[] {
  if (address === '/compare/') return comparedFaults(url, known);
  if (!address.startsWith('/embed/')) return [];
  const asked = { example: queryValue(url, 'example'), section: queryValue(url, 'section') };
  return placeFaults(asked, slugIn(address), known).map(({ key, fault }) => ({ ...fault, part: { key } }));
}

/** The page shows three; more than these nobody means. */
const mostCompared = 12;

function comparedFaults(url: string, known: KnownLinks): Fault[] {
  const names = queryItems(url, 'agents').slice(0, mostCompared);
  return names.flatMap((name, item) => {
    const fault = slugTyped(name) === '' ? undefined : agentFault(name, known);
    return fault === undefined ? [] : [{ ...fault, part: { key: 'agents', item } }];
  });
}

function fragmentFaults(url: string, fragment: string, { link, isPage }: Known): Fault[] {
  // Every page has a top.
  if (link.state !== 'live' || !isPage || /^(?:top)?$/i.test(fragment)) return [];
  if (link.anchors.includes(fragment)) return [];
  const nearest = nearestAnchors(fragment, link.anchors).map((anchor) => `#${anchor}`);
  return [{ code: 'link-fragment', args: { fragment: `#${fragment}`, url, nearest } }];
}

/** The list of which an address is a further page, as it may be there today; undefined for all others. */
function firstPageOf(path: string): string | undefined {
  if (/^\/page\/\d+\/?$/.test(path)) return '/';
  return /^(\/(?:teams|tags|tools)\/[^/]+\/)\d+\/?$/.exec(path)?.[1];
}

/** A feed, an image, a stylesheet: not in `links.json`, which holds pages. */
function isOtherFile(path: string): boolean {
  return /\.[a-z][a-z\d]*$/i.test(path) && !/^\/(?:agents|embed|badge|oembed|social)\/|\.html?$/i.test(path);
}

/** A page that is only like the one meant hardly has the same places. */
function pathOnly(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
