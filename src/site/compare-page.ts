import type { Catalog } from '../catalog/load.ts';
import { to } from './urls.ts';

/** What the page that shows agents side by side prints; the agents themselves are fetched in the browser. */
export interface ComparePage {
  /** Agents to choose from; none where they are too many for a page. */
  choices: { slug: string; title: string }[];
  /** Folder of the pages and data of all agents. */
  agents: string;
  home: string;
}

const mostChoices = 1000;

/** The page that shows agents side by side. */
export function getComparePage({ agents }: Catalog): ComparePage {
  return {
    choices: agents.length > mostChoices ? [] : agents.map(({ slug, title }) => ({ slug, title })),
    agents: to('agents/'),
    home: to(''),
  };
}
