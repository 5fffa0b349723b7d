import { compareText } from '../catalog/problems.ts';
import type { Fragment } from './fragments.ts';
import type { IndexedAgent } from './index-input.ts';
import { ordersFile, packOrders } from './orders-file.ts';
import type { IndexFile } from './pagefind-files.ts';

/** The file of a catalog's orders. */
export function catalogOrders(
  fragments: readonly Fragment[],
  agents: readonly Omit<IndexedAgent, 'content'>[],
): IndexFile {
  const ids = new Map(fragments.map(({ url, id }) => [url, id]));
  const indexed = agents.flatMap((agent) => {
    const id = ids.get(agent.url);
    return id === undefined ? [] : [{ id, agent }];
  });
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
