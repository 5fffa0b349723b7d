import { sentenceList } from './access.ts';
import type { Agent } from './agent.ts';
import { shown } from './kinds/kind.ts';

/** One thing that decides what an agent may touch. */
export interface PermissionFact {
  label: string;
  /** A sentence with `code spans`. */
  words: string;
  /** 1-based line of the file that says so; absent where it is the lack of one. */
  line?: number | undefined;
}

/** What decides what an agent may touch, each with the line it comes from. Facts by the rules of Claude Code. */
export function explainPermissions(agent: Agent): PermissionFact[] {
  const { limits, mcpServers, hooks, skills, tools } = agent;
  const line = (...keys: string[]) =>
    keys.map((key) => agent.keys[key]?.line).find((one) => one !== undefined);
  const facts: (PermissionFact | false)[] = [
    { label: 'Tools', words: toolsWords(agent), line: line('tools') },
    shellFact(agent),
    tools.denied.length > 0 && {
      label: 'Taken away',
      words: `It never has ${names(tools.denied.map(({ raw }) => raw))}.`,
      line: line('disallowedTools', 'tools'),
    },
    limits.permissionMode !== undefined && {
      label: 'Permission mode',
      words: modeWords(limits.permissionMode),
      line: line('permissionMode'),
    },
    limits.isolation !== undefined && {
      label: 'Isolation',
      words:
        limits.isolation === 'worktree'
          ? 'It works in a copy of the repository (`worktree`).'
          : `\`isolation\` is \`${shown(limits.isolation)}\`.`,
      line: line('isolation'),
    },
    mcpServers.length > 0 && {
      label: 'MCP servers',
      words: `It uses ${names(mcpServers)}, ${
        tools.mode === 'only' ? 'with those of their tools that `tools` lists' : 'with every tool they have'
      }.`,
      line: line('mcpServers', 'mcp-servers', 'mcp_servers'),
    },
    hooks.length > 0 && {
      label: 'Hooks',
      words: `Commands run by themselves at ${names(hooks)}, without the agent asking for them.`,
      line: line('hooks'),
    },
    skills.length > 0 && {
      label: 'Skills',
      words: `It starts with the whole of ${names(skills)}.`,
      line: line('skills'),
    },
  ];
  return facts.filter((fact) => fact !== false);
}

/** Whether it has a tool that changes files: what the edit tools are called differs, what they do does not. */
export function editTool({ tools }: Agent): string | undefined {
  const denied = new Set(tools.denied.filter(({ scope }) => scope === undefined).map(({ name }) => name));
  return tools.allowed.find(({ group, name }) => group === 'edit' && !denied.has(name))?.raw;
}

function toolsWords({ tools, keys, via, access }: Agent): string {
  if (via === 'body-only') return access.words;
  if (tools.mode === 'none') return '`tools` is empty, so it has none.';
  if (tools.mode === 'only') {
    const count = tools.allowed.length;
    return `\`tools\` lists ${count === 1 ? 'one' : count}, so it has no other.`;
  }
  if (!('tools' in keys)) return 'There is no `tools` line, so it inherits every tool, shell included.';
  if (keys['tools']!.shape === 'map') return '`tools` only takes tools away, so it inherits every other.';
  if (keys['tools']!.shape === 'nothing')
    return '`tools` has no value, so it inherits every tool, shell included.';
  return '`tools` grants every tool, shell included.';
}

/** What a shell can do beside running commands, where no other tool says that the agent may. */
function shellFact({ tools, keys }: Agent): PermissionFact | false {
  const shells = tools.allowed.filter(({ group }) => group === 'execute');
  if (shells.length === 0) return false;
  const line = keys['tools']?.line;
  const shell = shells.find(({ scope }) => scope === undefined);
  if (!shell) {
    const forms = names(shells.map(({ scope = '' }) => scope));
    return { label: 'Shell', words: `It is held to commands of the form ${forms}.`, line };
  }
  const can = [
    tools.allowed.some(({ group }) => group === 'edit') ? '' : 'change files',
    tools.allowed.some(({ group }) => group === 'web') ? '' : 'reach the network',
  ].filter(Boolean);
  const also = can.length > 0 ? `, and with them it can ${sentenceList(can)}` : '';
  return { label: 'Shell', words: `\`${shown(shell.raw)}\` takes every command${also}.`, line };
}

/** Source: its documentation of permission modes, 2026-08. */
const modes: Record<string, string> = {
  default: 'asks before each tool that needs permission',
  manual: 'asks before each tool that needs permission',
  acceptEdits: 'changes files without asking',
  auto: 'lets Claude Code decide what to ask for',
  dontAsk: 'never asks: what is not allowed beforehand is refused',
  bypassPermissions: 'never asks: every tool runs at once',
  plan: 'plans and changes nothing',
};

function modeWords(mode: string): string {
  const words = Object.hasOwn(modes, mode) ? modes[mode] : undefined;
  return words === undefined
    ? `\`permissionMode\` is \`${shown(mode)}\`, which Claude Code does not know.`
    : `In \`${mode}\` it ${words}.`;
}

function names(list: readonly string[]): string {
  return sentenceList(list.map((one) => `\`${shown(one)}\``));
}
