// What the home page shows is said by its address: query, filters, order and how far the list is unrolled.

/** Hits that are shown at first, and that each "Show more" adds. */
export const pageSize = 10;

/** Hits whose texts are loaded before the first is painted; the others follow. */
export const atOnce = 4;

/** Orders of the hits; the first is the one the search gives. */
export const sorts = ['relevance', 'name', 'changed'] as const;

/** An order of the hits. */
export type Sort = (typeof sorts)[number];

/** A view of the catalog. */
export interface View {
  query: string;
  /** The values chosen of each facet; facets without a choice are absent. */
  chosen: Record<string, string[]>;
  sort: Sort;
  /** How many hits are shown, if there are as many. */
  shown: number;
}

/** Most hits that an address can unroll at once. */
const mostShown = 1000;

/**
 * Reads the view an address asks for; what it does not understand is left out.
 * @param keys the facets of the page
 */
export function viewOf(search: string, keys: readonly string[]): View {
  const params = new URLSearchParams(search);
  const chosen: Record<string, string[]> = {};
  for (const key of keys) {
    const values = [...new Set(params.getAll(key))];
    if (values.length > 0) chosen[key] = values;
  }
  const shown = Math.ceil(Number(params.get('shown')) / pageSize) * pageSize;
  return {
    query: params.get('q') ?? '',
    chosen,
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'relevance',
    shown: Number.isFinite(shown) ? Math.min(Math.max(shown, pageSize), mostShown) : pageSize,
  };
}

/** The part of the address that says a view, empty for the whole catalog: `?q=slow&team=Backend`. */
export function searchOf({ query, chosen, sort, shown }: View): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  for (const [key, values] of Object.entries(chosen)) for (const value of values) params.append(key, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (shown > pageSize) params.set('shown', String(shown));
  return params.size > 0 ? `?${params}` : '';
}

/** Whether a view is the whole catalog as the page itself lists it. */
export function isWhole({ query, chosen, sort }: View): boolean {
  return query.trim() === '' && Object.keys(chosen).length === 0 && sort === 'relevance';
}
