// In which order agents come by name and by change: loaded when a list is wanted in one of them.

/** Where the orders stand, beside Pagefind's files. */
export const ordersFile = 'orders.json';

/** Ids of agents in order. */
export interface Orders {
  /** Every agent, from A to Z. */
  name: string[];
  /** Those whose last change git knows, the latest first. */
  changed: string[];
}

/** The file's content. Every agent of `changed` is one of `name`. */
export function packOrders({ name, changed }: Orders): string {
  const places = new Map(name.map((id, at) => [id, at]));
  return JSON.stringify({ name, changed: changed.map((id) => places.get(id)!) });
}

/** Reads the file. @throws where it is not one */
export function unpackOrders(text: string): Orders {
  const { name, changed } = JSON.parse(text) as { name: string[]; changed: number[] };
  return { name, changed: changed.map((at) => name[at]!) };
}
