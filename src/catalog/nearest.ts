import type { Agent } from './agent.ts';
import { compareText } from './problems.ts';

/** What is told of an agent that is no more. */
export interface Told {
  name: string;
  summary?: string | undefined;
}

/**
 * Finds the agents that do something like one that is gone, nearest first: those that share the most of its words, of
 * which a rare one counts for more, and one in a name for two. None, where no word of weight is shared.
 */
export function createNearest(agents: readonly Agent[]): (gone: Told) => Agent[] {
  const known = agents.map((agent) => ({
    agent,
    name: wordsOf(agent.name),
    all: wordsOf(`${agent.name} ${agent.description.summary} ${agent.tags.join(' ')}`),
  }));
  const counts = new Map<string, number>();
  for (const { all } of known) for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  // A word that a tenth of a catalog uses tells nothing; in a small one, a word that three use still does.
  const tooMany = Math.max(4, agents.length / 10);

  return ({ name, summary = '' }) => {
    const ownName = wordsOf(name);
    const sought = wordsOf(`${name} ${summary}`);
    const scoreOf = (one: (typeof known)[number]) => {
      let score = 0;
      for (const word of sought) {
        const count = counts.get(word) ?? 0;
        if (count === 0 || count >= tooMany || !one.all.has(word)) continue;
        score += ((ownName.has(word) ? 2 : 1) * (one.name.has(word) ? 2 : 1)) / count;
      }
      return score;
    };
    return known
      .map((one) => ({ agent: one.agent, score: scoreOf(one) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || compareText(a.agent.slug, b.agent.slug))
      .slice(0, most)
      .map(({ agent }) => agent);
  };
}

/** Most agents that are shown in the place of one. */
const most = 3;

/** Words by their beginnings, so that `reviewer` and `reviews` meet; single CJK characters are words. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]{3,}/gu);
  return new Set((words ?? []).map((word) => word.slice(0, 6)).filter((word) => !empty.has(word)));
}

/** Words that say nothing, by their beginnings; in a small catalog counting does not tell. */
const empty = new Set(
  `about after again agent agents all and any are because been before being between both but can does each even every
  expert for from has have how into its just made make makes many more most must need needs not now off one only other
  out over own people same says should some somebo specia such task tasks than that the their them then there these
  they thing things this those through too under until use using very was what when where which while who why will
  with without you your`.split(/\s+/),
);
