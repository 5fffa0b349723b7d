/** What the copies of an agent have in common, by the id of each of them. */
export type Kin = ReadonlyMap<string, number>;

/** @param ids of all agents, by their place in the index @param copies groups of such places */
export function kinOf(ids: readonly string[], copies: readonly (readonly number[])[]): Kin {
  return new Map(copies.flatMap((places, group) => places.map((at) => [ids[at]!, group] as const)));
}
