import { listSlug } from '../catalog/lists.ts';
import { accessLevels, type Agent } from '../catalog/agent.ts';
import { compareText } from '../catalog/problems.ts';
import type { Settings } from '../catalog/settings.ts';
import { accessLabels, facetValues, plainTitle, teamTitle, type FacetKey } from './labels.ts';
import { listUrl } from './urls.ts';

/** A way to narrow the catalog down. */
export interface Facet {
  /** Name of the filter in the search index and in the address. */
  key: FacetKey;
  label: string;
  values: FacetValue[];
}

/** A value of a facet. */
export interface FacetValue {
  /** As people read it, and as the index knows it. */
  label: string;
  /** What else an address may call it: other spellings that are the same list, a team's folder. */
  also: string[];
  count: number;
  /** The page that lists the agents, for those without JavaScript. */
  href?: string | undefined;
}

/** Facets whose values are written by many hands; spellings that lead to one list are one value, as that list is. */
const merged: ReadonlySet<FacetKey> = new Set(['tool', 'tag']);

/** The facets of the catalog: only those with two values or more. */
export function getFacets(agents: readonly Agent[], settings: Settings): Facet[] {
  const values = agents.map((agent) => facetValues(agent, settings));
  const folders = new Map(
    agents.flatMap(({ team }) => (team === undefined ? [] : [[teamTitle(team, settings), team] as const])),
  );
  const count = (key: FacetKey) => {
    const found = new Map<string, { spellings: Set<string>; count: number }>();
    for (const one of values) {
      const bySlug = Map.groupBy(one[key], (value) => (merged.has(key) ? listSlug(value) : value));
      for (const [slug, own] of bySlug) {
        const known = found.get(slug) ?? { spellings: new Set(), count: 0 };
        for (const value of own) known.spellings.add(value);
        found.set(slug, { ...known, count: known.count + 1 });
      }
    }
    return [...found.values()].map(({ spellings: [label, ...also], count: number }) => ({
      label: label!,
      also,
      count: number,
    }));
  };
  const byLabel = (a: FacetValue, b: FacetValue) =>
    compareText(a.label.toLowerCase(), b.label.toLowerCase()) || compareText(a.label, b.label);
  const byCount = (a: FacetValue, b: FacetValue) => b.count - a.count || byLabel(a, b);
  const order = (label: string, list: readonly string[]) =>
    (list.indexOf(label) + list.length + 1) % (list.length + 1);
  const teamOrder = settings.teams.map(({ folder }) => teamTitle(folder, settings));
  const access = accessLevels.map((level) => accessLabels[level]);
  const facets: Facet[] = [
    {
      key: 'team',
      label: 'Team',
      values: count('team')
        .map((one) => {
          const folder = folders.get(one.label)!;
          return { ...one, also: formerTitles(folder, [...folders.keys()]), href: listUrl('teams', folder) };
        })
        .sort((a, b) => order(a.label, teamOrder) - order(b.label, teamOrder) || byLabel(a, b)),
    },
    {
      key: 'access',
      label: 'Access',
      values: count('access').sort((a, b) => access.indexOf(a.label) - access.indexOf(b.label)),
    },
    { key: 'model', label: 'Model', values: count('model').sort(byCount) },
    {
      key: 'tool',
      label: 'Tools named',
      values: count('tool')
        .map((one) => ({ ...one, href: listUrl('tools', one.label) }))
        .sort(byCount),
    },
    {
      key: 'tag',
      label: 'Tags',
      values: count('tag')
        .map((one) => ({ ...one, href: listUrl('tags', one.label) }))
        .sort(byCount),
    },
  ];
  return facets.filter((facet) => facet.values.length > 1);
}

/** What a link may call a team that has got another title since: its folder, and what it is called without a title. */
function formerTitles(folder: string, titles: readonly string[]): string[] {
  return [...new Set([folder, plainTitle(folder)])].filter((one) => !titles.includes(one));
}
