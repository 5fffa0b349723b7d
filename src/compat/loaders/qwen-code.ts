import { colorTokens } from '../../catalog/agent.ts';
import { like, oneOf, type Loader } from '../loader.ts';

/** It follows Claude Code's frontmatter; its checks of names and instructions are its own. */
export const qwenCode: Loader = {
  name: 'Qwen Code',
  folders: ['.qwen/agents'],
  asOf: '2026-08-22',
  sources: [
    'https://github.com/QwenLM/qwen-code/blob/main/docs/users/features/sub-agents.md',
    'https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/subagents/validation.ts',
  ],
  knowsByName: true,
  keys: {
    name: {
      needed: true,
      takes: like(
        /^(?!(?:self|system|user|model|tool|config|default)$)(?=.{2,50}$)(?![-_])[\p{L}\p{N}_-]+(?<![-_])$/iu,
      ),
      wants: '2 to 50 letters, digits, `-` and `_`, and none of its reserved words',
      strict: true,
    },
    description: { needed: true },
    tools: { shapes: ['text', 'list'] },
    disallowedTools: { shapes: ['text', 'list'] },
    model: {},
    approvalMode: {
      takes: oneOf('default', 'plan', 'auto-edit', 'yolo', 'bubble'),
      wants: '`default`, `plan`, `auto-edit`, `yolo` or `bubble`',
      strict: true,
    },
    permissionMode: {
      takes: oneOf('default', 'acceptEdits', 'auto', 'dontAsk', 'bypassPermissions', 'plan'),
      wants: 'six of the modes of Claude Code',
    },
    maxTurns: { takes: like(/^[1-9]\d*$/), wants: 'a whole number above 0' },
    mcpServers: {},
    hooks: {},
    skills: {},
    background: {},
    memory: { takes: oneOf('user', 'project', 'local'), wants: '`user`, `project` or `local`' },
    effort: {
      takes: oneOf('low', 'med', 'medium', 'high', 'xhigh', 'max'),
      wants: '`low`, `medium`, `high`, `xhigh` or `max`',
    },
    isolation: { takes: oneOf('worktree'), wants: '`worktree`' },
    color: { takes: oneOf(...colorTokens, 'auto'), wants: `\`auto\` or one of ${colorTokens.join(', ')}` },
  },
  otherKeys: 'leaves out',
  prompt: { shortest: 10 },
};
