import type { Agent } from './agent.ts';
import { splitTools } from './tools.ts';

/**
 * Tells which tool's format a file follows: by the dot folder it lies in, by its ending, then by keys that only one
 * tool has. `relative` is the path below the source folder, `file` the absolute one.
 */
export function formatOf(relative: string, file: string, data: Record<string, unknown>): Agent['format'] {
  const path = `${file}/${relative}`.replaceAll('\\', '/');
  // The folder nearest to the file counts: a checkout may lie below `~/.cursor`.
  const byFolder = /^.*\/\.(claude|github|opencode|cursor|gemini|qwen|kiro|factory)\//s.exec(path)?.[1];
  if (byFolder) return byFolder === 'github' ? 'copilot' : (byFolder as Agent['format']);
  if (/\.(agent|chatmode)\.md$/.test(relative)) return 'copilot';
  if (relative.endsWith('.mdc')) return 'cursor';
  if (splitTools(data['tools']).some((name) => copilotTools.has(name))) return 'copilot';
  const has = (...keys: string[]) => keys.some((key) => key in data);
  // Only OpenCode writes tools as a map.
  if (typeof data['tools'] === 'object' && data['tools'] !== null && !Array.isArray(data['tools']))
    return 'opencode';
  if (has('permission') || (has('mode') && /^(primary|subagent|all)$/.test(String(data['mode']))))
    return 'opencode';
  if (has('handoffs', 'target', 'user-invocable', 'argument-hint')) return 'copilot';
  if (has('max_turns', 'timeout_mins')) return 'gemini';
  if (has('readonly', 'is_background')) return 'cursor';
  return 'claude';
}

/** Tools that only Copilot and VS Code have. */
const copilotTools = new Set(
  `codebase editFiles edit/editFiles execute/runInTerminal findTestFiles githubRepo problems runCommands search/codebase
  search/usages usages vscodeAPI web/fetch web/githubRepo`.split(/\s+/),
);
