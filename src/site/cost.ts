import type { Agent } from '../catalog/agent.ts';
import { compareText } from '../catalog/problems.ts';
import type { Settings } from '../catalog/settings.ts';
import { estimateTokens } from '../catalog/text.ts';
import { tellApart } from './tell-apart.ts';
import { agentUrl } from './urls.ts';
import { plural } from './words.ts';

/** What the descriptions of all agents cost every session, and what their instructions cost where they run. */
export interface CostView {
  /** Estimated tokens of all descriptions. */
  total: number;
  budget: number;
  /** The whole in a sentence. */
  sentence: string;
  /** What the instructions cost, apart. */
  prompts: string;
  largest: CostRow[];
}

/** The cost of one agent. */
export interface CostRow {
  /** The title, with what tells it from other rows of one title. */
  title: string;
  href: string;
  tokens: number;
  /** Its part of all descriptions: `12 %`. */
  part: string;
  trim: string;
}

/** Above so many tokens of descriptions Claude Code warns at its start (seen in its version 2.1.263, 2026-09). */
const budget = 15_000;

const mostRows = 10;

/** Up to so many tokens a description is short: the mean that lets a hundred agents stay below the budget. */
const short = 150;

/** The cost of a catalog. */
export function getCost(agents: readonly Agent[], settings: Settings): CostView {
  const total = agents.reduce((sum, { description }) => sum + description.tokens, 0);
  const prompts = agents.map(({ prompt }) => prompt.tokens);
  const percent = (tokens: number) => `${Math.round((tokens / Math.max(total, 1)) * 100)} %`;
  const largest = agents
    .toSorted(
      (a, b) => b.description.tokens - a.description.tokens || compareText(a.source.path, b.source.path),
    )
    .slice(0, mostRows);
  const titles = tellApart(largest, settings);
  return {
    total,
    budget,
    sentence: `The descriptions of all agents together are about ${plural(total, 'token')}, ${
      total > budget ? 'more than' : `${Math.round((total / budget) * 100)} % of`
    } the ${budget.toLocaleString('en')} above which Claude Code warns.`,
    prompts: `Instructions count only where an agent runs: about ${plural(Math.max(0, ...prompts), 'token')} for the longest, ${plural(
      prompts.reduce((sum, one) => sum + one, 0),
      'token',
    )} for all.`,
    largest: largest.map((agent, index) => ({
      title: titles[index]!,
      href: agentUrl(agent.slug),
      tokens: agent.description.tokens,
      part: percent(agent.description.tokens),
      trim: whatToTrim(agent),
    })),
  };
}

/** What a description can do without. */
function whatToTrim({ description: { tokens, intro }, examples, prompt }: Agent): string {
  if (tokens <= short) return 'Short enough.';
  const own = examples.filter(({ source }) => source === 'description').length;
  const share = (tokens - estimateTokens(intro)) / tokens;
  if (own > 1 && share >= 0.4)
    return `${own} examples are ${Math.round(share * 100)} % of it. Keep the best, move the others into the instructions.`;
  if (prompt.markdown.includes(intro.slice(0, 120)) && intro.length >= 120)
    return 'The instructions say the same again. Keep here only when to call it.';
  return 'Keep when to call it. What it does and how belongs in the instructions.';
}
