import { compareText } from '../catalog/problems.ts';
import type { IndexedAgent } from './index-input.ts';
import { ordersFile, packOrders } from './orders-file.ts';
import type { IndexFile } from './pagefind-files.ts';

/** The file of a catalog's orders. @param indexed agents in the order of the catalog, and what results call them */
export function catalogOrders(indexed: readonly { id: string; agent: IndexedAgent }[]): IndexFile {
  const byName = indexed.toSorted(
    (one, other) =>
      compareText(one.agent.name.toLowerCase(), other.agent.name.toLowerCase()) ||
      compareText(one.agent.slug, other.agent.slug),
  );
  const byChange = byName
    .filter(({ agent }) => agent.changed !== undefined)
    .sort((one, other) => compareText(other.agent.changed!, one.agent.changed!));
  const [usual, name, changed] = [indexed, byName, byChange].map((list) => list.map(({ id }) => id));
  const content = packOrders({ usual: usual!, name: name!, changed: changed! });
  return { path: ordersFile, content: Buffer.from(content) };
}
