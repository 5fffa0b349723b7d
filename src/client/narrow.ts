/** For each facet with a choice, the ids of the agents that have one of the chosen values. */
export type Allowed = ReadonlyMap<string, ReadonlySet<string>>;

/** The results that every facet allows, in their order; one facet can be left out of account. */
export function narrow<Result extends { id: string }>(
  results: readonly Result[],
  allowed: Allowed,
  except?: string,
): Result[] {
  const sets = [...allowed].filter(([key]) => key !== except).map(([, ids]) => ids);
  return results.filter(({ id }) => sets.every((ids) => ids.has(id)));
}

/**
 * How many agents each value of a facet would leave if it were chosen alone: the other facets hold, the facet's own
 * choice does not, because its values are alternatives.
 */
export function countValues(
  results: readonly { id: string }[],
  allowed: Allowed,
  key: string,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, number> {
  const others = narrow(results, allowed, key);
  return new Map(
    [...members].map(([value, ids]) => [
      value,
      others.reduce((count, { id }) => count + (ids.has(id) ? 1 : 0), 0),
    ]),
  );
}

/** Orders results as a list of ids does; those it does not hold come last. */
export function inOrder<Result extends { id: string }>(
  results: readonly Result[],
  order: ReadonlyMap<string, number>,
): Result[] {
  const place = ({ id }: Result) => order.get(id) ?? order.size;
  return results.toSorted((a, b) => place(a) - place(b));
}
