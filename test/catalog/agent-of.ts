// From a text to what the catalog makes of it, for tests that need no folder.
import type { Agent } from '../../src/catalog/agent.ts';
import { checkAgent } from '../../src/catalog/check.ts';
import { checkedOf } from '../../src/catalog/checked.ts';
import { atLevels } from '../../src/catalog/levels.ts';
import { compareProblems, type Problem } from '../../src/catalog/problems.ts';
import { readAgentSource, type AgentSource } from '../../src/catalog/read.ts';
import { formatProblem } from '../../src/catalog/report.ts';
import { understand } from '../../src/catalog/understand.ts';

export interface Read {
  source: AgentSource;
  agent: Agent;
  problems: Problem[];
  /** The problems as a terminal shows them. */
  lines: string[];
}

/** Reads, understands and checks one file, as `loadCatalog` does. `relative` is its path below `agents`. */
export function agentOf(content: string | Uint8Array, relative = 'scout.md'): Read {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const source = readAgentSource(`agents/${relative}`, bytes);
  const { agent, problems: found } = understand(source, { file: `/srv/agents/${relative}`, relative });
  const problems = atLevels([...found, ...checkAgent(checkedOf(agent, source))], {}).sort(compareProblems);
  return { source, agent, problems, lines: problems.map(formatProblem) };
}

/** A file with this frontmatter and a body that gives no reason to complain. */
export function withFrontmatter(frontmatter: string): string {
  return `---\n${frontmatter.replace(/^\n|\n$/g, '')}\n---\n\nLook around and report.\n`;
}

/** The character a problem points at; undefined where it names no column. */
export function pointedAt(content: string, { line, column }: Problem): string | undefined {
  return column === undefined ? undefined : content.split('\n')[line! - 1]![column - 1];
}

/** What a file is read as, for a person to compare: how, the frontmatter, the body, the problems and where they point. */
export function reading(content: string | Uint8Array): string {
  const { source, problems, lines } = agentOf(content);
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : '';
  return [
    `via ${source.via}`,
    ...Object.entries(source.data).map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
    `body from line ${source.bodyLine}: ${JSON.stringify(source.body)}`,
    ...problems.flatMap((one, index) => {
      const at = text === '' ? undefined : pointedAt(text, one);
      return [lines[index]!, ...(at === undefined ? [] : [`  points at ${at}`])];
    }),
  ].join('\n');
}
