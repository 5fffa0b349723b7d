import type { GoneAddress } from '../catalog/former.ts';
import { slugIn } from '../catalog/permalinks.ts';
import { agentUrl } from '../site/urls.ts';
import { absolute } from './agent-data.ts';

/** An agent that is gone, as data; it has none of the fields of an agent, so that nobody takes it for one. */
export interface GoneData {
  state: 'gone';
  since?: string | undefined;
  /** Addresses of the agents that do something like it, nearest first. */
  nearest: string[];
}

/** What is sent in the place of a deleted agent's data. */
export function goneData({ since, nearest }: GoneAddress, site: string | undefined): GoneData {
  return {
    state: 'gone',
    since,
    nearest: nearest.map((address) => absolute(agentUrl(slugIn(address)), site)),
  };
}
