// The names of all agents, made to be looked for in texts in one pass, however many agents there are.
import { createHash } from 'node:crypto';
import type { Agent } from './agent.ts';

/** The names of a catalog. */
export interface AgentNames {
  byName: ReadonlyMap<string, readonly Agent[]>;
  /** The names word by word. */
  words: NameWords;
  /** The same for two catalogs in which every name means the same. */
  signature: string;
}

interface NameWords {
  next: Map<string, NameWords>;
  /** The name that ends here. */
  name?: string;
}

/** A name met in a text, at UTF-16 offsets; `at` where it was called by `@`. */
export interface FoundName {
  name: string;
  start: number;
  end: number;
  at: boolean;
}

/** Nobody calls an agent by more words; what is longer is looked up only as a whole. */
const mostWords = 8;

/** Gathers the names of agents. */
export function gatherNames(agents: readonly Agent[]): AgentNames {
  const byName = Map.groupBy(agents, ({ name }) => name);
  const words: NameWords = { next: new Map() };
  for (const name of byName.keys()) {
    const parts = name.split(/\s+/);
    if (parts.length > mostWords) continue;
    let node = words;
    for (const part of parts) {
      const next = node.next.get(part) ?? { next: new Map() };
      node.next.set(part, next);
      node = next;
    }
    node.name = name;
  }
  const said = JSON.stringify(agents.map(({ slug, name, team }) => [slug, name, team]));
  const signature = createHash('sha256').update(said).digest('hex');
  return { byName, words, signature };
}

/**
 * The agent that somebody means by a name: the only one of that name, or the only one in their own team. Nobody means
 * themselves, nor another agent by a name that is also their own.
 */
export function agentMeant(
  name: string,
  by: Pick<Agent, 'name' | 'team'>,
  { byName }: AgentNames,
): Agent | undefined {
  if (name === by.name) return undefined;
  const all = byName.get(name) ?? [];
  const near = all.length > 1 ? all.filter(({ team }) => team === by.team) : all;
  return near.length === 1 ? near[0] : undefined;
}

/** Every whole name in a text, from left to right, the longest where one begins another. */
export function findNames(text: string, { byName, words }: AgentNames): FoundName[] {
  const tokens = [...text.matchAll(token)].map(({ 0: raw, index }) => trim(raw, index));
  const found: FoundName[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index]!;
    if (first.text.startsWith('@')) {
      // `@agent-x` calls x, unless there is an agent-x.
      const name = [first.text.slice(1), first.text.replace(/^@agent-/, '')].find((one) => byName.has(one));
      if (name !== undefined) found.push({ name, start: first.start, end: first.end, at: true });
      continue;
    }
    const longest = longestName(tokens, index, text, words);
    if (!longest) continue;
    found.push(longest.found);
    index = longest.last;
  }
  return found;
}

/** The longest name that begins at a token, and the index of its last token. */
function longestName(
  tokens: readonly Token[],
  first: number,
  text: string,
  words: NameWords,
): { found: FoundName; last: number } | undefined {
  let longest: { found: FoundName; last: number } | undefined;
  let node: NameWords | undefined = words;
  const { start } = tokens[first]!;
  for (let last = first; node && last < tokens.length; last++) {
    const one: Token = tokens[last]!;
    // Within a name no mark may be left out, and only space stands between its words.
    if (last > first && (one.isCutBefore || !/^\s+$/.test(text.slice(tokens[last - 1]!.end, one.start))))
      break;
    node = node.next.get(one.text);
    if (node?.name !== undefined)
      longest = { found: { name: node.name, start, end: one.end, at: false }, last };
  }
  return longest;
}

interface Token {
  /** Without the marks around it. */
  text: string;
  start: number;
  end: number;
  isCutBefore: boolean;
}

/** What stands between spaces, brackets, quotation marks and the dashes and commas of every script. */
const token = /[^\s,;()[\]{}"“”«»<>|—–→…!?`*，、。；：！？（）「」『』【】]+/gu;

const leadingMarks = new Set("'’‘_");
const trailingMarks = new Set(".:'’_");

/** A token without quotation marks, emphasis, the end of the sentence and a possessive s. */
function trim(raw: string, index: number): Token {
  let from = 0;
  let to = raw.length;
  while (from < to && leadingMarks.has(raw[from]!)) from++;
  while (to > from && trailingMarks.has(raw[to - 1]!)) to--;
  if (/^['’]s$/.test(raw.slice(Math.max(from, to - 2), to))) to -= 2;
  return { text: raw.slice(from, to), start: index + from, end: index + to, isCutBefore: from > 0 };
}
