import type { AccessLevel, Tool, ToolGroup } from './agent.ts';

/** The tools of Claude Code and what each lets an agent do. Source: its tools reference, 2026-08. */
export const claudeTools: Record<string, ToolGroup> = {
  Agent: 'agents',
  Artifact: 'other',
  AskUserQuestion: 'other',
  Bash: 'execute',
  CronCreate: 'execute',
  CronDelete: 'execute',
  CronList: 'other',
  Edit: 'edit',
  EndConversation: 'other',
  EnterPlanMode: 'other',
  EnterWorktree: 'other',
  ExitPlanMode: 'other',
  ExitWorktree: 'other',
  Glob: 'search',
  Grep: 'search',
  ListAgents: 'agents',
  ListMcpResourcesTool: 'mcp',
  LSP: 'read',
  Monitor: 'execute',
  NotebookEdit: 'edit',
  PowerShell: 'execute',
  PushNotification: 'other',
  Read: 'read',
  ReadMcpResourceTool: 'mcp',
  RemoteTrigger: 'execute',
  ReportFindings: 'other',
  ScheduleWakeup: 'other',
  SendMessage: 'agents',
  SendUserFile: 'other',
  ShareOnboardingGuide: 'other',
  Skill: 'other',
  TaskCreate: 'other',
  TaskGet: 'other',
  TaskList: 'other',
  TaskOutput: 'other',
  TaskStop: 'other',
  TaskUpdate: 'other',
  TodoWrite: 'other',
  ToolSearch: 'other',
  WaitForMcpServers: 'mcp',
  WebFetch: 'web',
  WebSearch: 'web',
  Workflow: 'agents',
  Write: 'edit',
};

/** Tools that Claude Code no longer has, what they did, and what took their place. */
export const retiredTools: Record<string, { group: ToolGroup; instead: string }> = {
  BashOutput: { group: 'execute', instead: '`Bash`' },
  KillShell: { group: 'execute', instead: '`Bash`' },
  LS: { group: 'search', instead: '`Glob`' },
  MultiEdit: { group: 'edit', instead: '`Edit`' },
  NotebookRead: { group: 'read', instead: '`Read`' },
  Task: { group: 'agents', instead: '`Agent`' },
};

/** Names other tools give to the same abilities, in lower case. */
const otherNames: [RegExp, ToolGroup][] = [
  [
    /^(read|read_file|read_many_files|view|view_file|fs_read|notebookread|codebase|problems|usages|changes)$/,
    'read',
  ],
  [
    /^(search|grep|glob|ls|list|list_directory|grep_search|file_search|findtestfiles|searchresults|search_file_content)$/,
    'search',
  ],
  [
    /^(edit|editfiles|write|write_file|replace|multiedit|create|applypatch|patch|fs_write|new|createfile|notebookedit)$/,
    'edit',
  ],
  [
    /^(execute|bash|shell|runcommands|runinterminal|runtasks|runtests|run_shell_command|terminal|powershell|run_command)$/,
    'execute',
  ],
  [
    /^(web|webfetch|websearch|web_fetch|google_web_search|fetch|fetchurl|opensimplebrowser|githubrepo|browser)$/,
    'web',
  ],
  [/^(agent|task|subagent|custom-agent|invoke_subagent|runsubagent|delegate)$/, 'agents'],
];

/** Reads a tool as an author wrote it: `Bash(git diff:*)`, `mcp__github__get_issue`, `search/codebase`. */
export function readTool(raw: string): Tool {
  const match = /^([^()]+)\((.*)\)$/s.exec(raw.trim());
  const name = (match?.[1] ?? raw).trim();
  return { raw: raw.trim(), name, ...(match ? { scope: match[2]!.trim() } : {}), group: groupOf(name) };
}

/** Splits a list of tools in any of its shapes into single tools as written; `'*'` stays one. */
export function splitTools(value: unknown): string[] {
  if (Array.isArray(value)) {
    // In a list without quotes YAML has cut `Agent(a, b)` in two.
    if (value.every((one) => typeof one === 'string')) return splitTools(value.join(', '));
    return value.flatMap((one) =>
      isMap(one) ? Object.keys(one) : Array.isArray(one) || typeof one === 'string' ? splitTools(one) : [],
    );
  }
  if (isMap(value)) {
    return Object.entries(value).flatMap(([name, allowed]) => (isAllowed(allowed) ? [name] : []));
  }
  if (typeof value !== 'string') return [];
  const inner = value.trim().replace(/^\[([\s\S]*)\]$/, '$1');
  // Commas inside parentheses belong to the tool: `Agent(a, b)`.
  return inner
    .split(/[,\n](?![^()]*\))/)
    .map((one) =>
      one
        .trim()
        .replace(/^[-*]\s+/, '')
        .replace(/^(["'`])(.*)\1$/, '$2'),
    )
    .filter(Boolean)
    .flatMap((one) => {
      const words = one.split(/\s+(?![^()]*\))/);
      return words.every((word) => isClaudeTool(readTool(word).name)) ? words : [one];
    });
}

/** The tools that a map of booleans takes away: `{ bash: false }`. */
export function refusedTools(value: unknown): string[] {
  return isMap(value)
    ? Object.keys(value).filter((name) => value[name] === false || value[name] === 'deny')
    : [];
}

/** Whether Claude Code has, or had, a tool of that name. */
function isClaudeTool(name: string): boolean {
  return Object.hasOwn(claudeTools, name) || Object.hasOwn(retiredTools, name) || name.startsWith('mcp__');
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an agent may touch, told from its tools. */
export function describeAccess(
  mode: 'inherit' | 'only' | 'none',
  allowed: readonly Tool[],
  denied: readonly Tool[],
): { level: AccessLevel; words: string } {
  if (mode === 'none') return { level: 'none', words: 'Has no tools: it only answers.' };
  if (mode === 'inherit') {
    if (denied.length === 0)
      return { level: 'everything', words: 'Inherits every tool of the session, the shell included.' };
    const names = sentenceList(denied.map(({ raw }) => raw));
    const has = (group: ToolGroup) =>
      !groupMembers(group).every((name) =>
        denied.some((tool) => tool.name.toLowerCase() === name.toLowerCase() && tool.scope === undefined),
      );
    const level = has('execute') ? 'everything' : has('edit') ? 'edits' : 'reads';
    return { level, words: `Inherits every tool of the session except ${names}.` };
  }
  const denies = new Set(denied.filter(({ scope }) => scope === undefined).map(({ name }) => name));
  const groups = new Set(allowed.filter(({ name }) => !denies.has(name)).map(({ group }) => group));
  const level: AccessLevel = groups.has('execute') ? 'executes' : groups.has('edit') ? 'edits' : 'reads';
  const can = [
    groups.has('edit') ? 'edit files' : '',
    groups.has('execute') ? 'run commands' : '',
    groups.has('web') ? 'use the web' : '',
    groups.has('agents') ? 'call other agents' : '',
    groups.has('mcp') ? 'use MCP servers' : '',
  ].filter(Boolean);
  const looks = [groups.has('read') ? 'reads' : '', groups.has('search') ? 'searches' : '']
    .filter(Boolean)
    .join(' and ');
  if (can.length === 0)
    return {
      level,
      words: looks ? `${looks[0]!.toUpperCase()}${looks.slice(1)} only.` : 'Has only tools of its own kind.',
    };
  const words = looks
    ? `${looks[0]!.toUpperCase()}${looks.slice(1)}, and can ${sentenceList(can)}.`
    : `Can ${sentenceList(can)}.`;
  return { level, words };
}

/** `a, b and c`. */
export function sentenceList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

function groupOf(name: string): ToolGroup {
  // A tool may be called `constructor`, which every object has.
  if (Object.hasOwn(claudeTools, name)) return claudeTools[name]!;
  if (Object.hasOwn(retiredTools, name)) return retiredTools[name]!.group;
  if (/^mcp__|^mcp_/.test(name)) return 'mcp';
  const last = name.toLowerCase().split('/').at(-1)!;
  const first = name.toLowerCase().split('/')[0]!;
  for (const part of [last, first]) {
    const found = otherNames.find(([names]) => names.test(part));
    if (found) return found[1];
  }
  return name.includes('/') ? 'mcp' : 'other';
}

function groupMembers(group: ToolGroup): string[] {
  return Object.entries(claudeTools).flatMap(([name, of]) =>
    of === group && mainTools.has(name) ? [name] : [],
  );
}

/** The tools that decide what a group can do; the others are side doors of the same ability. */
const mainTools = new Set(['Bash', 'Edit', 'Write']);

function isAllowed(value: unknown): boolean {
  return (
    value === true || value === 'allow' || value === 'ask' || (typeof value === 'object' && value !== null)
  );
}
