import type { AccessLevel, Tool, ToolGroup } from './agent.ts';
import { claudeTools } from './claude-tools.ts';
import { isClaudeTool } from './tools.ts';

/** What an agent may touch, in a word and in a sentence. */
interface Access {
  level: AccessLevel;
  words: string;
}

/** Of a file without frontmatter that could be read: nothing takes a tool away. */
export const unknownAccess: Access = {
  level: 'everything',
  words: 'No frontmatter could be read, so nothing says what it may use.',
};

/** What an agent may touch, told from its tools. */
export function describeAccess(
  mode: 'inherit' | 'only' | 'none',
  allowed: readonly Tool[],
  denied: readonly Tool[],
): Access {
  if (mode === 'none') return { level: 'none', words: 'Has no tools: it only answers.' };
  if (mode === 'inherit') {
    if (denied.length === 0)
      return { level: 'everything', words: 'Inherits every tool of the session, the shell included.' };
    const names = sentenceList(denied.map(({ raw }) => raw));
    const has = (group: ToolGroup) =>
      !groupMembers(group).every((name) =>
        denied.some((tool) => tool.name.toLowerCase() === name.toLowerCase() && tool.scope === undefined),
      );
    // What else a session has is not known: servers of MCP, for one.
    const level = has('execute') ? 'everything' : has('edit') ? 'edits' : 'other';
    return { level, words: `Inherits every tool of the session except ${names}.` };
  }
  const denies = new Set(denied.filter(({ scope }) => scope === undefined).map(({ name }) => name));
  const had = allowed.filter(({ name }) => !denies.has(name));
  const groups = new Set(had.map(({ group }) => group));
  const isUnknown = had.some(({ name, group }) => group === 'other' && !isClaudeTool(name));
  const level = levelOf(groups, isUnknown);
  const can = [
    groups.has('edit') ? 'edit files' : '',
    groups.has('execute') ? 'run commands' : '',
    groups.has('web') ? 'use the web' : '',
    groups.has('agents') ? 'call other agents' : '',
    groups.has('mcp') ? 'use MCP servers' : '',
    isUnknown ? 'use tools of its own kind' : '',
  ].filter(Boolean);
  const looks = [groups.has('read') ? 'reads' : '', groups.has('search') ? 'searches' : '']
    .filter(Boolean)
    .join(' and ');
  if (can.length === 0)
    return {
      level,
      words: looks
        ? `${looks[0]!.toUpperCase()}${looks.slice(1)} only.`
        : 'Has no tool that reads, edits or runs anything.',
    };
  const words = looks
    ? `${looks[0]!.toUpperCase()}${looks.slice(1)}, and can ${sentenceList(can)}.`
    : `Can ${sentenceList(can)}.`;
  return { level, words };
}

function levelOf(groups: ReadonlySet<ToolGroup>, isUnknown: boolean): AccessLevel {
  if (groups.has('execute')) return 'executes';
  if (groups.has('edit')) return 'edits';
  // What a server, another agent or an unknown tool does is not told by its name.
  return groups.has('mcp') || groups.has('agents') || isUnknown ? 'other' : 'reads';
}

/** `a, b and c`. */
export function sentenceList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

function groupMembers(group: ToolGroup): string[] {
  return Object.entries(claudeTools).flatMap(([name, of]) =>
    of === group && mainTools.has(name) ? [name] : [],
  );
}

/** The tools that decide what a group can do; the others are side doors of the same ability. */
const mainTools = new Set(['Bash', 'Edit', 'Write']);
