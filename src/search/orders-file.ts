// In which order agents come where nothing is asked: loaded when such a list is wanted.

/** Where the orders stand, beside Pagefind's files. */
export const ordersFile = 'orders.json';

/** Ids of agents in order. */
export interface Orders {
  /** Every agent, by team and file, as pages list them. */
  usual: string[];
  /** Every agent, from A to Z. */
  name: string[];
  /** Those whose last change git knows, the latest first. */
  changed: string[];
}

/** The file's content. Every agent of the other orders is one of `usual`. */
export function packOrders({ usual, name, changed }: Orders): string {
  const places = new Map(usual.map((id, at) => [id, at]));
  const placesOf = (ids: readonly string[]) => ids.map((id) => places.get(id)!);
  return JSON.stringify({ usual, name: placesOf(name), changed: placesOf(changed) });
}

/** Reads the file. @throws where it is not one */
export function unpackOrders(text: string): Orders {
  const { usual, name, changed } = JSON.parse(text) as {
    usual: string[];
    name: number[];
    changed: number[];
  };
  const idsAt = (places: readonly number[]) => places.map((at) => usual[at]!);
  return { usual, name: idsAt(name), changed: idsAt(changed) };
}
