/** Where each collection of `../shared/corpus` keeps its agents. */
export const corpusFolders: Record<string, string> = {
  '0xfurai+claude-code-subagents': 'agents',
  'VoltAgent+awesome-claude-code-subagents': 'categories',
  'avivl+claude-007-agents': '.claude/agents',
  'bwads001+claude-code-agents': 'agents',
  'davila7+claude-code-templates': 'cli-tool/components/agents',
  'lst97+claude-code-sub-agents': 'agents',
  'vijaythecoder+awesome-claude-agents': 'agents',
  'xrliAnnie+claude-agents': 'agents',
};
