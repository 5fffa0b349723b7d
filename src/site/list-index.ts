import { listSlug, type ListKind } from '../catalog/lists.ts';
import type { Catalog } from '../catalog/load.ts';
import { compareText } from '../catalog/problems.ts';
import { getListPages } from './list-page.ts';
import { to } from './urls.ts';
import { plural } from './words.ts';

/** What the page of all teams, tags or tools prints: teams as the settings order them, tags and tools of many agents first. */
export interface ListIndex {
  title: string;
  /** `14 tools.` */
  text: string;
  isOfTools: boolean;
  values: ListEntry[];
  /** Values of a long list that only one agent has. */
  rare: ListEntry[];
}

/** A list, and how many agents are on it. */
export interface ListEntry {
  label: string;
  href: string;
  count: number;
  description?: string | undefined;
}

/** From so many values on, those of one agent are folded. */
const long = 60;

/** The page above the lists of a kind, with the parameters of its route. */
export function getListIndex(
  kind: ListKind,
  catalog: Catalog,
): { params: { kind: ListKind }; props: { index: ListIndex } } {
  const order = catalog.settings.teams.map(({ folder }) => listSlug(folder));
  const placeOf = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const first = getListPages(kind, catalog).filter(({ params }) => !params.value.includes('/'));
  const values = first.map(({ params: { value }, props: { page } }) => ({
    place: placeOf(value),
    label: page.title,
    href: to(`${kind}/${value}/`),
    count: page.count,
    description: page.description,
  }));
  if (kind === 'teams') values.sort((a, b) => a.place - b.place);
  else values.sort((a, b) => b.count - a.count || compareText(a.label, b.label));
  const isLong = kind !== 'teams' && values.length > long;
  return {
    params: { kind },
    props: {
      index: {
        title: listTitles[kind],
        text: values.length === 0 ? 'No agent has one.' : `${plural(values.length, kind.slice(0, -1))}.`,
        isOfTools: kind === 'tools',
        values: isLong ? values.filter(({ count }) => count > 1) : values,
        rare: isLong ? values.filter(({ count }) => count === 1) : [],
      },
    },
  };
}

/** What the lists of a kind are called. */
export const listTitles: Record<ListKind, string> = { teams: 'Teams', tags: 'Tags', tools: 'Tools' };
