import type { Catalog } from '../catalog/load.ts';
import { titleOf } from '../catalog/names.ts';
import type { Answer } from './answers.ts';
import { getExample, type ExampleView } from './example-view.ts';
import { getCard, type AgentCard } from './card.ts';
import { to } from './urls.ts';

/** What the card of an agent prints on pages of others. */
export interface EmbedPage {
  title: string;
  catalog: { title: string; href: string };
  /** Absent where the agent is gone. */
  card?: AgentCard | undefined;
  examples: ExampleView[];
}

/** The card of an agent for pages of others, with its examples, of which one may be asked for. */
export function getEmbedPage({ slug, agent, gone }: Answer, catalog: Catalog): EmbedPage {
  const { settings } = catalog;
  const card = agent && getCard(agent, settings);
  return {
    title: card?.title ?? titleOf(gone?.name ?? slug),
    catalog: { title: settings.title, href: to('') },
    card,
    examples: (agent?.examples ?? []).map((example, index) =>
      getExample(example, index + 1, agent!, catalog),
    ),
  };
}
