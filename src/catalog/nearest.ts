import { stem } from '../language/stem.ts';
import { stopWords } from '../language/stop-words.ts';
import type { Agent } from './agent.ts';
import { compareText } from './problems.ts';

/** What is told of an agent that is no more. */
export interface Told {
  name: string;
  summary?: string | undefined;
}

/** How often each stem counts in a text: twice in a name. */
type Weights = ReadonlyMap<string, number>;

/**
 * Finds the agents that do something like one that is gone, nearest first: by the cosine between what is told of it and
 * what their names, descriptions and tags say, where a rare word counts for more. None, where little is shared.
 */
export function createNearest(agents: readonly Agent[]): (gone: Told) => Agent[] {
  let gathered: Known | undefined;
  return (gone) => {
    // Most catalogs have lost nobody.
    const known = (gathered ??= gather(agents));
    const sought = weigh(gone.name, gone.summary ?? '');
    const products = new Map<Weighed, number>();
    for (const [word, weight] of sought)
      for (const one of known.holders.get(word) ?? [])
        products.set(
          one,
          (products.get(one) ?? 0) + weight * one.weights.get(word)! * rarityOf(word, known) ** 2,
        );
    const length = lengthOf(sought, known);
    return [...products]
      .map(([{ agent, weights }, product]) => ({ agent, score: product / length / lengthOf(weights, known) }))
      .filter(({ score }) => score >= leastAlike)
      .sort((a, b) => b.score - a.score || compareText(a.agent.slug, b.agent.slug))
      .slice(0, most)
      .map(({ agent }) => agent);
  };
}

interface Weighed {
  agent: Agent;
  weights: Weights;
}

/** The agents of a catalog by the stems they hold. */
interface Known {
  holders: ReadonlyMap<string, readonly Weighed[]>;
  total: number;
}

function gather(agents: readonly Agent[]): Known {
  const holders = new Map<string, Weighed[]>();
  for (const agent of agents) {
    const one = { agent, weights: weigh(agent.name, `${agent.description.intro} ${agent.tags.join(' ')}`) };
    for (const word of one.weights.keys()) {
      const others = holders.get(word);
      if (others) others.push(one);
      else holders.set(word, [one]);
    }
  }
  return { holders, total: agents.length };
}

function rarityOf(word: string, { holders, total }: Known): number {
  return Math.log(1 + total / (holders.get(word)?.length ?? 1));
}

function lengthOf(weights: Weights, known: Known): number {
  return Math.hypot(...[...weights].map(([word, weight]) => weight * rarityOf(word, known)));
}

/** Most agents that are shown in the place of one. */
const most = 3;

/** Cosine from which on an agent does something like another; below, they share an everyday word or two. */
const leastAlike = 0.1;

function weigh(name: string, text: string): Weights {
  const weights = new Map(stemsOf(text).map((word) => [word, 1]));
  for (const word of stemsOf(name)) weights.set(word, 2);
  return weights;
}

/** Stems of the words that say something; single CJK characters are words. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]{2,}/gu);
  return (words ?? []).filter((word) => !stopWords.has(word) && !ofAgents.has(word)).map(stem);
}

/** Words that agents say of themselves, whatever they do. */
const ofAgents = new Set([
  'agent',
  'agents',
  'expert',
  'specialist',
  'task',
  'tasks',
  'use',
  'using',
  'used',
]);
