import type { Search } from './open.ts';
import type { FilterCounts, PagefindResult } from './pagefind.ts';

const memberships = new WeakMap<Search, Promise<Map<string, Map<string, Set<string>>>>>();

/** How many of some agents each value of each filter has. Loads the filters once, some hundred bytes each. */
export async function countFacets(search: Search, results: readonly PagefindResult[]): Promise<FilterCounts> {
  const known = memberships.get(search) ?? readMemberships(search);
  memberships.set(search, known);
  const counts: FilterCounts = {};
  for (const [filter, values] of await known) {
    counts[filter] = {};
    for (const [value, ids] of values)
      counts[filter][value] = results.reduce((sum, { id }) => sum + (ids.has(id) ? 1 : 0), 0);
  }
  return counts;
}

/** Which agents have which value. Pagefind counts only what one search found, so it is asked for each value. */
async function readMemberships({ pagefind }: Search): Promise<Map<string, Map<string, Set<string>>>> {
  const filters = Object.entries(await pagefind.filters());
  const found = filters.map(async ([filter, values]) => {
    const lists = Object.keys(values).map(async (value) => {
      const { results } = await pagefind.search(null, { filters: { [filter]: { any: [value] } } });
      return [value, new Set(results.map(({ id }) => id))] as const;
    });
    return [filter, new Map(await Promise.all(lists))] as const;
  });
  return new Map(await Promise.all(found));
}
