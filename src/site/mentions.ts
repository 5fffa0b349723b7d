import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { findMentions, plainPassage } from '../catalog/mentions.ts';
import type { RenderOptions } from '../markdown/render.ts';
import { lookupOf } from './lookup.ts';
import { agentUrl } from './urls.ts';

/** A piece of a text; one with an address is a link. */
export interface LinkedPiece {
  text: string;
  href?: string | undefined;
}

/** Texts of one section of an agent's page, with the agents they mention as links. */
export function linkTexts(texts: readonly string[], agent: Agent, catalog: Catalog): LinkedPiece[][] {
  const passages = texts.map(plainPassage);
  const mentions = findMentions(passages, agent, lookupOf(catalog).names);
  return passages.map(({ text, runs }) => {
    const pieces: LinkedPiece[] = [];
    let at = 0;
    for (const run of runs) {
      for (const { agent: other, start, end } of mentions.get(run) ?? []) {
        pieces.push({ text: text.slice(at, run.start + start) });
        at = run.start + end;
        pieces.push({ text: text.slice(run.start + start, at), href: agentUrl(other.slug) });
      }
    }
    return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
  });
}

/** Makes the mentions in an agent's instructions links. */
export function linkMentions(agent: Agent, catalog: Catalog): NonNullable<RenderOptions['words']> {
  return (passages) =>
    new Map(
      [...findMentions(passages, agent, lookupOf(catalog).names)].map(([run, meant]) => [
        run,
        meant.map(({ agent: other, start, end }) => ({ start, end, href: agentUrl(other.slug) })),
      ]),
    );
}
