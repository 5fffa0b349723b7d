import type { Agent } from '../catalog/agent.ts';
import type { Catalog } from '../catalog/load.ts';
import { withoutStockPhrase } from '../catalog/summary.ts';
import { plainText, sentences } from '../catalog/text.ts';
import { linkTexts, type LinkedPiece } from './mentions.ts';

/** When to call an agent; its texts lead to the agents they mention. */
export interface WhenToUse {
  /** The description without examples, where it says more than summary and triggers do. */
  description: LinkedPiece[] | undefined;
  triggers: TriggerView[];
}

/** A phrase that says when to call the agent. */
export interface TriggerView {
  title?: string | undefined;
  words: LinkedPiece[];
}

/** When to call an agent. */
export function getWhenToUse(agent: Agent, catalog: Catalog): WhenToUse {
  const description = restOfDescription(agent);
  const texts = agent.triggers.map(({ text }) => text);
  const linked = linkTexts(description === undefined ? texts : [...texts, description], agent, catalog);
  return {
    description: linked[texts.length],
    triggers: agent.triggers.map(({ title }, index) => ({ title, words: linked[index]! })),
  };
}

/** What the description says beyond the summary and the triggers, which the page prints anyway. */
export function restOfDescription({ description, triggers }: Agent): string | undefined {
  const said = new Set(wordsOf([description.summary, ...triggers.map(({ text }) => text)].join(' ')));
  const unsaid = wordsOf(description.intro).filter((word) => !said.has(word));
  if (unsaid.length <= 8) return undefined;
  if (triggers.length > 0) return description.intro;
  const first = sentences(description.intro)[0] ?? '';
  const isSummary = description.summary.startsWith(withoutStockPhrase(plainText(first)));
  return isSummary ? description.intro.slice(first.length).trim() : description.intro;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
