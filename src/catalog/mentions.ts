// Where a text means another agent: the whole name, and in prose only a name that is no everyday word.
import type { Passage, Run } from '../markdown/passages.ts';
import type { Agent } from './agent.ts';
import { agentMeant, findNames, type AgentNames, type FoundName } from './agent-names.ts';

/** Words of a run that mean an agent, at UTF-16 offsets in its text. */
export interface MeantWords {
  agent: Agent;
  start: number;
  end: number;
}

/** Passages that mention other agents. */
export type Mentions = ReadonlyMap<Run, readonly MeantWords[]>;

/**
 * Finds the agents that passages of an agent mention. In code and after `@` every mention counts; in prose the first
 * of a section, since a text full of links to one page reads badly.
 */
export function findMentions(
  passages: readonly Pick<Passage, 'section' | 'text' | 'runs'>[],
  by: Pick<Agent, 'name' | 'team'>,
  names: AgentNames,
): Mentions {
  const mentions = new Map<Run, MeantWords[]>();
  let section: string | undefined;
  let met = new Set<Agent>();
  for (const passage of passages) {
    if (passage.section !== section) {
      section = passage.section;
      met = new Set();
    }
    for (const run of passage.runs) {
      const meant: MeantWords[] = [];
      for (const found of findNames(run.text, names)) {
        const agent = agentMeant(found.name, by, names);
        if (!agent || !isMeant(found, run, passage.text)) continue;
        if (met.has(agent) && !run.code && !found.at) continue;
        met.add(agent);
        meant.push({ agent, start: found.start, end: found.end });
      }
      if (meant.length > 0) mentions.set(run, meant);
    }
  }
  return mentions;
}

/** A text without Markdown as a passage: what stands between backticks is code. */
export function plainPassage(text: string): Pick<Passage, 'section' | 'text' | 'runs'> {
  const runs: Run[] = [];
  let start = 0;
  const parts = text.split('`');
  for (const [index, part] of parts.entries()) {
    // A last backtick without a partner opens nothing.
    const code = index % 2 === 1 && index < parts.length - 1;
    runs.push({ text: part, code, start });
    start += part.length + 1;
  }
  return { text, runs };
}

/** Whether a name where it stands means the agent, not the thing that the word is for everybody else. */
function isMeant(
  { name, start, end, at }: FoundName,
  { text, code, start: from }: Run,
  passage: string,
): boolean {
  if (at) return true;
  const isCompound = /[-_\s]/.test(name);
  const isDoer = doer.test(name) && !thing.test(name);
  if (!code && !isCompound) return false;
  if (code && text.trim() !== text.slice(start, end))
    return call.test(text.slice(Math.max(0, start - 40), start));
  if (isDoer || (code && isCompound)) return true;
  const before = passage.slice(Math.max(0, from + start - 40), from + start);
  const after = passage.slice(from + end, from + end + 20);
  return (
    /^[`'"”*]*\s+(?:sub-?)?agents?\b/i.test(after) ||
    /\bagents?(?: (?:called|named))?:?\s+[`'"“*]*$/i.test(before)
  );
}

/** A name for somebody who does something: `code-reviewer`, `python-pro`; not `machine-learning`. */
const doer =
  /(?:er|or|ist|yst|ian|ant|architect|detective|dba|lead|admin|bot|champion|chief|coach|guru|pro|agent|expert|master|wizard)$/i;

/** Things that end like somebody who does something. */
const thing =
  /(?:^|[-_\s])(?:buffer|center|checklist|cluster|container|docker|error|filter|folder|header|layer|letter|list|number|order|paper|router|server|user|vector)$/i;

/** What stands before a name in code that calls it. */
const call = /(?:--agent[ =]|subagent_type["']?\s*[:=]\s*|(?:Agent|Task)\()["']?$/;
