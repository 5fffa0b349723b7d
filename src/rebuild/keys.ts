// Hashes of everything that a site, and each page of an agent, is made from.
import { keyOf } from '../cache/entries.ts';
import { codeFingerprint } from '../cache/fingerprint.ts';
import type { Agent } from '../catalog/agent.ts';
import { listKinds } from '../catalog/lists.ts';
import type { Catalog } from '../catalog/load.ts';
import { agentAddress } from '../catalog/permalinks.ts';
import { countProblems } from '../catalog/report.ts';
import { findOverlaps, overlapsBySlug } from '../overlap/find-overlaps.ts';
import { agentFiles } from '../publish/agent-files.ts';

/** What a build is made from. */
export interface Keys {
  /** Of the whole site. */
  site: string;
  /** Of a file by its path below the folder of the site; undefined where only a build of all tells what it is made from. */
  page: (path: string) => string | undefined;
}

/** @param project absolute path of the project */
export function keysOf(catalog: Catalog, project: string): Keys {
  const { agents, ...rest } = catalog;
  const { SITE, BASE } = process.env;
  const build = [codeFingerprint(project), SITE, BASE];
  const own = agents.map((agent) => keyOf([agent]));
  let pages: ((path: string) => string | undefined) | undefined;
  return {
    site: keyOf([build, rest, own]),
    page: (path) => (pages ??= pageKeys(catalog, own, build))(path),
  };
}

/**
 * A page of an agent shows the agent, what the catalog says on every page, what others are called (a mention is a link
 * where it means one agent), and of those it is related to their titles and anchors. A list shows cards.
 */
function pageKeys(
  { agents, settings, problems, links }: Catalog,
  own: readonly string[],
  build: readonly unknown[],
): Keys['page'] {
  const { error, warning } = countProblems(problems);
  const names = agents.map(({ slug, name, team, source }) => [slug, name, team, source.file]);
  const isDated = agents.some(({ added }) => added !== undefined);
  const everywhere = keyOf([build, settings, agents.length, error + warning, isDated, names]);
  const shown = new Map(agents.map((agent) => [agent.slug, shownElsewhere(agent)]));
  const overlaps = overlapsBySlug(findOverlaps(agents));
  const ofAgents = new Map(
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
  // A list that is no more has a page that says so.
  const ofLists = keyOf([everywhere, links.former, agents.map(shownInLists)]);
  return (path) => ofAgents.get(path) ?? (isOfList(path) ? ofLists : undefined);
}

function isOfList(path: string): boolean {
  return listKinds.some((kind) => path.startsWith(`${kind}/`));
}

/** Everything a card could show: all but what stands in the file below the frontmatter. */
function shownInLists(agent: Agent): unknown {
  const { prompt, examples, source, mentions, mentionedBy, problems, changed, ...card } = agent;
  return [card, source.path];
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
