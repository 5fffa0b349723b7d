import { like, type Loader } from '../loader.ts';

/** It takes the names of Claude Code's tools for its own, and leaves out a tool that it does not have. */
export const vsCode: Loader = {
  name: 'VS Code',
  folders: ['.github/agents', '.claude/agents'],
  asOf: '2026-07-29',
  sources: ['https://code.visualstudio.com/docs/agent-customization/custom-agents'],
  keys: {
    name: {},
    description: {},
    'argument-hint': {},
    tools: { shapes: ['text', 'list'] },
    disallowedTools: { shapes: ['text', 'list'] },
    agents: {},
    model: {
      takes: like(/\(.+\)$|^(?:GPT-|Claude |Gemini |Grok |o\d)/),
      wants: 'names as its model picker shows them',
    },
    'user-invocable': {},
    'disable-model-invocation': {},
    infer: {},
    target: {},
    'mcp-servers': {},
    handoffs: { shapes: ['list'] },
    hooks: { shapes: ['map'] },
  },
  otherKeys: 'leaves out',
};
