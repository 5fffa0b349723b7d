// Hashes of everything that a site, and each page of an agent, is made from.
import { keyOf } from '../cache/entries.ts';
import { codeFingerprint } from '../cache/fingerprint.ts';
import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { agentAddress } from '../catalog/permalinks.ts';
import { countProblems } from '../catalog/report.ts';
import { findOverlaps, overlapsBySlug } from '../overlap/find-overlaps.ts';
import { agentFiles } from '../publish/agent-files.ts';

/** What a build is made from. */
export interface Keys {
  /** Of the whole site. */
  site: string;
  /** By path below the folder of the site, of every file that is made for one agent; told when asked. */
  pages: () => Map<string, string>;
}

/** @param project absolute path of the project */
export function keysOf(catalog: Catalog, project: string): Keys {
  const { agents, ...rest } = catalog;
  const { SITE, BASE } = process.env;
  const build = [codeFingerprint(project), SITE, BASE];
  const own = agents.map((agent) => keyOf([agent]));
  return { site: keyOf([build, rest, own]), pages: () => pageKeys(catalog, own, build) };
}

/**
 * A page of an agent shows the agent, what the catalog says on every page, what others are called (a mention is a link
 * where it means one agent), and of those it is related to their titles and anchors.
 */
function pageKeys(
  { agents, settings, problems }: Catalog,
  own: readonly string[],
  build: readonly unknown[],
): Map<string, string> {
  const { error, warning } = countProblems(problems);
  const names = agents.map(({ slug, name, team, source }) => [slug, name, team, source.file]);
  const isDated = agents.some(({ added }) => added !== undefined);
  const everywhere = keyOf([build, settings, agents.length, error + warning, isDated, names]);
  const shown = new Map(agents.map((agent) => [agent.slug, shownElsewhere(agent)]));
  const overlaps = overlapsBySlug(findOverlaps(agents));
  return new Map(
    agents.flatMap((agent, index) => {
      const { slug, mentions, mentionedBy } = agent;
      const alike = overlaps.get(slug) ?? [];
      const related = [
        ...[...mentions, ...mentionedBy].map((one) => one.slug),
        ...alike.flatMap(({ slugs }) => slugs),
      ];
      const key = keyOf([everywhere, own[index], alike, related.map((one) => shown.get(one))]);
      return filesOf(slug).map((path) => [path, key] as const);
    }),
  );
}

/** What pages of others show of an agent. */
function shownElsewhere({ slug, title, name, team, prompt, examples }: Agent): string {
  return keyOf([slug, title, name, team, prompt.outline, examples.map(({ id }) => id)]);
}

function filesOf(slug: string): string[] {
  const addresses = [agentAddress(slug), ...agentFiles.map((path) => path(slug))];
  const files = [...addresses, `/oembed/${slug}.json`, `/social/${slug}.png`];
  return files.map((path) => path.slice(1).replace(/\/$/, '/index.html'));
}
