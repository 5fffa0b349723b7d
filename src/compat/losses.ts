import type { Agent } from '../catalog/agent.ts';

/** What follows where a tool leaves out a key, after "so"; undefined where nothing does. */
export function lossOf(key: string, { tools, model }: Agent): string | undefined {
  if (key === 'tools' && tools.mode === 'inherit') return undefined;
  if (key === 'model' && model.inherits) return undefined;
  return Object.hasOwn(losses, key) ? losses[key] : undefined;
}

/** Keys that decide what an agent does or may do; others, such as `version`, are for people. */
const losses: Record<string, string> = {
  tools: 'the agent has every tool',
  disallowedTools: 'no tool is taken away',
  permission: 'no tool is held back',
  permissions: 'no tool is held back',
  readonly: 'it may change files',
  permissionMode: 'the permission mode of the session holds',
  approvalMode: 'the approval mode of the session holds',
  model: 'it runs on the model of the session',
  maxTurns: 'its turns are not limited',
  max_turns: 'its turns are not limited',
  steps: 'its turns are not limited',
  timeout_mins: 'its time is not limited',
  temperature: 'the usual temperature holds',
  top_p: 'the usual sampling holds',
  effort: 'the usual effort holds',
  skills: 'no skill is loaded with it',
  mcpServers: 'it brings no MCP server',
  'mcp-servers': 'it brings no MCP server',
  mcp_servers: 'it brings no MCP server',
  hooks: 'no hook runs',
  handoffs: 'no handoff is offered',
  agents: 'it may call every agent',
  memory: 'it keeps no memory',
  isolation: 'it works in the folder itself',
  background: 'it runs in the foreground',
  is_background: 'it runs in the foreground',
  initialPrompt: 'nothing is asked at its start',
  prompt: 'that text is lost',
  mode: 'it is an agent like any other',
  color: 'it has no colour',
};
