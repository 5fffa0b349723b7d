import type { FormerAddress } from '../catalog/former.ts';
import type { Catalog } from '../catalog/load.ts';
import { agentAddress, slugIn } from '../catalog/permalinks.ts';
import { problemKinds } from '../catalog/problems.ts';
import type { Published } from '../catalog/settings.ts';
import { anchorsOf } from '../site/anchors.ts';
import { agentFiles } from './agent-files.ts';
import type { Link, LinkManifest } from './link-manifest.ts';
import { ruleSections } from '../site/rules-page.ts';

/**
 * What `links.json` says: every permanent address that answers, moved or is gone. Pages beyond the first of a list are
 * not permanent.
 */
export function linkManifest(catalog: Catalog, { site, base }: Published): LinkManifest {
  const links: Record<string, Link> = {};
  for (const [address, anchors] of Object.entries(ownPages)) links[address] = { state: 'live', anchors };
  for (const agent of catalog.agents) {
    links[agentAddress(agent.slug)] = { state: 'live', anchors: anchorsOf(agent, catalog) };
    for (const path of agentFiles) links[path(agent.slug)] = { state: 'live', anchors: [] };
  }
  for (const [address, link] of Object.entries(catalog.links.record))
    if ('list' in link && !link.gone) links[address] = { state: 'live', anchors: [] };
  for (const former of catalog.links.former) {
    links[former.address] = linkOf(former);
    if (!former.address.startsWith('/agents/')) continue;
    for (const path of agentFiles) links[path(slugIn(former.address))] = linkOf(former, path);
  }
  return {
    version: 1,
    ...(site && { site: new URL(site).origin }),
    base: base.endsWith('/') ? base : `${base}/`,
    links: Object.fromEntries(Object.entries(links).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What is known of a former address, or of a file that was published with its page. */
function linkOf(former: FormerAddress, path: (slug: string) => string = agentAddress): Link {
  if (former.state === 'moved') {
    const isAgent = former.to.startsWith('/agents/');
    return { state: 'moved', to: isAgent ? path(slugIn(former.to)) : former.to };
  }
  const { since, nearest } = former;
  return { state: 'gone', ...(since && { since }), nearest };
}

/** The pages that every catalog has, with the anchors on them. */
const ownPages: Record<string, string[]> = {
  '/': [],
  '/teams/': [],
  '/tags/': [],
  '/tools/': [],
  '/compare/': [],
  '/health/': ['rules', 'files', 'cost', 'overlaps'],
  '/health/rules/': [...ruleSections, ...Object.keys(problemKinds)],
  '/help/': ['fields', 'settings', 'card', 'tools', 'problems', ...Object.keys(problemKinds)],
  '/agents.json': [],
  '/llms.txt': [],
  '/llms-full.txt': [],
  '/schema/agent.json': [],
  '/schema/agents.json': [],
  '/links.json': [],
};
