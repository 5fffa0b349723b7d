import type { Link, LinkManifest } from '../publish/link-manifest.ts';

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
  /** The addresses that are there. */
  live: readonly string[];
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
  return { live, find: (path) => find(path) ?? findBeside(path, find) };
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
];

function findBeside(path: string, find: (path: string) => Known | undefined): Known | undefined {
  const pattern = besidePages.find((one) => one.test(path));
  const [, before = '', slug = '', after = ''] = pattern?.exec(path) ?? [];
  const page = find(`/agents/${slug}/`);
  if (slug === '' || page === undefined) return undefined;
  const beside = (address: string) => `${before.toLowerCase()}${slugOf(address)}${after.toLowerCase()}`;
  const address = beside(page.address);
  const { link } = page;
  return {
    address,
    link: link.state === 'moved' ? { state: 'moved', to: beside(link.to) } : link,
    isOtherCase: address !== path,
    isPage: false,
  };
}

function slugOf(address: string): string {
  return address.split('/').at(-2)!;
}
