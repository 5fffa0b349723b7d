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
  /** Said where an example is asked for that is none of them, and the place on the page of the agent that is next to it. */
  missing?: { text: string; leadsTo: string } | undefined;
}

/** The card of an agent for pages of others, with its examples, of which one may be asked for. */
export function getEmbedPage({ slug, agent, gone }: Answer, catalog: Catalog): EmbedPage {
  const { settings } = catalog;
  const card = agent && getCard(agent, settings);
  const examples = agent?.examples ?? [];
  return {
    title: card?.title ?? titleOf(gone?.name ?? slug),
    catalog: { title: settings.title, href: to('') },
    card,
    examples: examples.map((example, index) => getExample(example, index + 1, agent!, catalog)),
    missing: agent && missingExample(examples.length > 0),
  };
}

function missingExample(hasOthers: boolean): EmbedPage['missing'] {
  return hasOthers
    ? {
        text: 'The example that was to stand here is changed or gone. The agent has others.',
        leadsTo: 'examples',
      }
    : { text: 'The example that was to stand here is gone.', leadsTo: '' };
}
