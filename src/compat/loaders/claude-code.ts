import { colorTokens } from '../../catalog/agent.ts';
import { claudeTools } from '../../catalog/claude-tools.ts';
import { isClaudeModel } from '../../catalog/model.ts';
import { like, oneOf, type Loader } from '../loader.ts';

const takesTool = (name: string) =>
  Object.hasOwn(claudeTools, name) || name === 'Task' || /^mcp__./.test(name);

/** Its parser is not public: what it mends is told by its changelog and by reports with probes. */
export const claudeCode: Loader = {
  name: 'Claude Code',
  folders: ['.claude/agents'],
  asOf: '2026-08-22',
  sources: [
    'https://code.claude.com/docs/en/sub-agents',
    'https://github.com/anthropics/claude-code/issues/80890',
    'https://github.com/anthropics/claude-code/issues/91871',
  ],
  mends: 'risky values',
  failsOnCrlf: true,
  knowsByName: true,
  keys: {
    name: {
      needed: true,
      takes: like(/^(?!-)[^:]*$/),
      wants: 'names that do not start with `-` and hold no `:`',
      strict: true,
    },
    description: { needed: true },
    tools: { shapes: ['text', 'list'], takes: takesTool, wants: 'its own tools and those of MCP servers' },
    disallowedTools: { shapes: ['text', 'list'] },
    model: {
      takes: isClaudeModel,
      wants: '`sonnet`, `opus`, `haiku`, `fable`, `inherit` or a `claude-…` id',
    },
    permissionMode: {
      takes: oneOf('default', 'acceptEdits', 'auto', 'dontAsk', 'bypassPermissions', 'plan', 'manual'),
      wants: 'the seven modes it documents',
    },
    maxTurns: { takes: like(/^[1-9]\d*$/), wants: 'a whole number above 0' },
    skills: {},
    mcpServers: {},
    hooks: { shapes: ['map'], wants: 'a map of events' },
    memory: { takes: oneOf('user', 'project', 'local'), wants: '`user`, `project` or `local`' },
    background: {},
    effort: {
      takes: oneOf('low', 'medium', 'high', 'xhigh', 'max'),
      wants: '`low`, `medium`, `high`, `xhigh` or `max`',
    },
    isolation: { takes: oneOf('worktree'), wants: '`worktree`' },
    color: { takes: oneOf(...colorTokens), wants: `one of ${colorTokens.join(', ')}` },
    initialPrompt: {},
  },
  otherKeys: 'leaves out',
};
