/** The keys of Claude Code's subagents. Source: their reference, 2026-08. */
export const claudeKeys: readonly string[] = [
  ...['name', 'description', 'tools', 'disallowedTools', 'model', 'permissionMode', 'maxTurns', 'skills'],
  ...['mcpServers', 'hooks', 'memory', 'background', 'effort', 'isolation', 'color', 'initialPrompt'],
];

/** Keys that Claude Code does not read in the agents of a plugin. */
export const pluginIgnoredKeys: readonly string[] = ['hooks', 'mcpServers', 'permissionMode'];

/** Every top-level key that some tool's documentation gives a meaning, so that line-by-line reading knows a key from prose. */
export const knownKeys: ReadonlySet<string> = new Set([
  ...claudeKeys,
  // GitHub Copilot and VS Code
  ...[
    'target',
    'disable-model-invocation',
    'user-invocable',
    'infer',
    'mcp-servers',
    'metadata',
    'argument-hint',
  ],
  ...['agents', 'handoffs'],
  // OpenCode, Gemini CLI, Cursor, Qwen Code, Factory, Kiro
  ...[
    'mode',
    'variant',
    'temperature',
    'top_p',
    'prompt',
    'permission',
    'permissions',
    'steps',
    'maxSteps',
    'disable',
  ],
  ...['disabled', 'hidden', 'kind', 'display_name', 'mcp_servers', 'max_turns', 'timeout_mins', 'readonly'],
  ...['is_background', 'approvalMode', 'reasoningEffort', 'resources', 'welcomeMessage'],
  // Widely used without being documented by a tool
  ...[
    'category',
    'tags',
    'version',
    'author',
    'license',
    'displayName',
    'emoji',
    'vibe',
    'type',
    'priority',
    'color',
  ],
  ...[
    'allowed-tools',
    'allowedTools',
    'allowed_tools',
    'disallowed-tools',
    'globs',
    'alwaysApply',
    'instructions',
  ],
  ...['capabilities', 'expertise', 'role'],
]);
