import type { Link, LinkManifest } from '../publish/link-manifest.ts';
import { pageOf, slugIn } from './agent-address.ts';
import { createNearest } from './nearest.ts';

/** What is known of an address that somebody wrote. */
export interface Known {
  /** How the address is rightly written. */
  address: string;
  link: Link;
  /** Whether only upper and lower case differ. */
  isOtherCase: boolean;
  /** Whether the address is of a page, and `#` leads to a place on it. */
  isPage: boolean;
}

/** The addresses of a catalog, to look up what people write. */
export interface KnownLinks {
  /** What answers a path below the base. */
  find(path: string): Known | undefined;
  /** What an address may mean that is not there: live addresses of its kind, nearest first. */
  nearest(path: string): string[];
  /** The last parts of the addresses of the agents that are there. */
  agents: readonly string[];
}

/** Prepares a `links.json` for many questions. */
export function knownLinks({ links }: LinkManifest): KnownLinks {
  const byPath = new Map(Object.entries(links));
  const byLowerCase = new Map(Object.keys(links).map((address) => [address.toLowerCase(), address]));
  const find = (path: string): Known | undefined => {
    const address =
      spellings(path).find((one) => byPath.has(one)) ??
      spellings(path.toLowerCase()).flatMap((one) => byLowerCase.get(one) ?? [])[0];
    if (address === undefined) return undefined;
    const isOtherCase = !spellings(path).includes(address);
    return { address, link: byPath.get(address)!, isOtherCase, isPage: address.endsWith('/') };
  };
  const live = [...byPath].filter(([, { state }]) => state === 'live').map(([address]) => address);
  const agents = live.flatMap((address) => /^\/agents\/([^/]+)\/$/.exec(address)?.[1] ?? []);
  const nearest = createNearest(live);
  return {
    agents,
    find: (path) => find(path) ?? findBeside(path, find),
    nearest(path) {
      const { page, beside } = besideOf(path) ?? {};
      return page && beside ? nearest(page).map(beside) : nearest(path);
    },
  };
}

/** The ways to write the address of a page that hosts answer alike: with `/`, without it, with `index.html`. */
function spellings(path: string): string[] {
  return [path, `${path}/`, path.replace(/\/index\.html$/i, '/')];
}

/** What is published beside the page of an agent, and comes, moves and goes with it. */
const besidePages = [
  /^(\/agents\/)([^/]+)(\.(?:md|json))$/i,
  /^(\/embed\/)([^/]+)(\/?(?:index\.html)?)$/i,
  /^(\/badge\/)([^/]+)(\.svg)$/i,
  // Where the catalog publishes these, it does of every agent.
  /^(\/oembed\/)([^/]+)(\.json)$/i,
  /^(\/social\/)([^/]+)(\.png)$/i,
];

/** The page beside which an address lies, and the address like it beside another page; undefined for all others. */
export function besideOf(path: string): { page: string; beside: (page: string) => string } | undefined {
  const pattern = besidePages.find((one) => one.test(path));
  const [, before = '', slug = '', after = ''] = pattern?.exec(path) ?? [];
  if (slug === '') return undefined;
  const beside = (page: string) => `${before.toLowerCase()}${slugIn(page)}${after.toLowerCase()}`;
  return { page: pageOf(slug), beside };
}

function findBeside(path: string, find: (path: string) => Known | undefined): Known | undefined {
  const { page, beside } = besideOf(path) ?? {};
  const found = page === undefined ? undefined : find(page);
  if (found === undefined || beside === undefined) return undefined;
  const address = beside(found.address);
  const { link } = found;
  return {
    address,
    link: link.state === 'moved' ? { state: 'moved', to: beside(link.to) } : link,
    isOtherCase: address !== path,
    isPage: false,
  };
}
