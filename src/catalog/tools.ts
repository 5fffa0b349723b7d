import type { Tool, ToolGroup } from './agent.ts';
import { claudeTools, retiredTools } from './claude-tools.ts';
import { splitOutsideParentheses } from './text.ts';

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
  return splitOutsideParentheses(inner, /[,\n]/g)
    .map((one) =>
      one
        .trim()
        .replace(/^[-*]\s+/, '')
        .replace(/^(["'`])(.*)\1$/, '$2'),
    )
    .filter(Boolean)
    .flatMap((one) => {
      const words = splitOutsideParentheses(one, /\s+/g);
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
export function isClaudeTool(name: string): boolean {
  return Object.hasOwn(claudeTools, name) || Object.hasOwn(retiredTools, name) || name.startsWith('mcp__');
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function isAllowed(value: unknown): boolean {
  return (
    value === true || value === 'allow' || value === 'ask' || (typeof value === 'object' && value !== null)
  );
}
