import type { GoneAddress } from '../catalog/former.ts';
import { listKinds } from '../catalog/lists.ts';
import type { Catalog } from '../catalog/load.ts';
import { titleOf } from '../catalog/names.ts';
import { slugIn } from '../catalog/permalinks.ts';
import { getCard, type AgentCard } from './card.ts';
import { dayOf } from './day.ts';
import { to } from './urls.ts';

/** What an address prints that was published and is no page of its own any more. */
export type FormerPage = MovedPage | GonePage;

/** A page that sends its readers on. */
export interface MovedPage {
  state: 'moved';
  title: string;
  href: string;
}

/** A page that says what stood here. */
export interface GonePage {
  state: 'gone';
  title: string;
  /** What happened, in a sentence. */
  text: string;
  /** What it did, in the words of its summary. */
  summary?: string | undefined;
  /** The agents nearest to it. */
  cards: AgentCard[];
  /** Where to look further. */
  further: { label: string; href: string };
}

/** The pages of all former addresses, with the parameters of their route. */
export function getFormerPages(catalog: Catalog): {
  params: { former: string };
  props: { page: FormerPage };
}[] {
  const bySlug = new Map(catalog.agents.map((agent) => [agent.slug, agent]));
  const cardsOf = (addresses: readonly string[]) =>
    addresses.flatMap((address) => {
      const agent = bySlug.get(slugIn(address));
      return agent ? [getCard(agent, catalog.settings)] : [];
    });
  return catalog.links.former.map((former) => ({
    params: { former: former.address.slice(1, -1) },
    props: {
      page:
        former.state === 'gone'
          ? getGonePage(former, cardsOf(former.nearest))
          : {
              state: 'moved',
              title: bySlug.get(slugIn(former.to))?.title ?? 'Moved',
              href: to(former.to.slice(1)),
            },
    },
  }));
}

function getGonePage({ address, kind, name, summary, since }: GoneAddress, cards: AgentCard[]): GonePage {
  const list = listKinds.find((one) => address.startsWith(`/${one}/`));
  return {
    state: 'gone',
    title: kind === 'agent' ? titleOf(name) : name,
    text:
      kind === 'list'
        ? 'No agent is listed here any more.'
        : `This agent is no longer here${since === undefined ? '' : `, since ${dayOf(since)}`}.`,
    summary,
    cards,
    further: list ? { label: `All ${list}`, href: to(`${list}/`) } : { label: 'Every agent', href: to('') },
  };
}
