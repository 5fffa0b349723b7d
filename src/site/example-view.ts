import type { Agent, Example } from '../catalog/agent.ts';
import { placeAnchor } from '../catalog/example-anchors.ts';
import type { Catalog } from '../catalog/load.ts';
import { linkTexts, type LinkedPiece } from './mentions.ts';

/** An example with its number; its texts lead to the agents they mention. */
export interface ExampleView {
  id: string;
  number: number;
  /** A second anchor, by its place. */
  alias: string;
  context: LinkedPiece[];
  /** What could not be read as a conversation. */
  text: LinkedPiece[];
  turns: { speaker: string; words: LinkedPiece[] }[];
  commentary: LinkedPiece[];
}

/** An example of an agent as its page prints it. `number` counts from 1. */
export function getExample(
  { id, context = '', text = '', turns, commentary = '' }: Example,
  number: number,
  agent: Agent,
  catalog: Catalog,
): ExampleView {
  const texts = [context, text, ...turns.map((turn) => turn.text), commentary];
  const linked = linkTexts(texts, agent, catalog);
  return {
    id,
    number,
    alias: placeAnchor(number),
    context: linked[0]!,
    text: linked[1]!,
    turns: turns.map(({ speaker }, index) => ({ speaker, words: linked[index + 2]! })),
    commentary: linked.at(-1)!,
  };
}
