import { like, type Loader } from '../loader.ts';

/** Custom agents on github.com and in the Copilot CLI. */
export const githubCopilot: Loader = {
  name: 'GitHub Copilot',
  folders: ['.github/agents', '.claude/agents'],
  asOf: '2026-08-07',
  sources: ['https://docs.github.com/en/copilot/reference/custom-agents-configuration'],
  keys: {
    name: {},
    description: { needed: true },
    target: {},
    tools: {
      shapes: ['text', 'list'],
      takes: like(
        /^(?:execute|shell|bash|powershell|read|notebookread|edit|multiedit|write|notebookedit|search|grep|glob|agent|custom-agent|task|web|websearch|webfetch|todo|todowrite|.+\/.+)$/i,
      ),
      wants: 'its own aliases, most names of Claude Code and `server/tool`',
    },
    model: {
      takes: like(/\(.+\)$|^(?:GPT-|Claude |Gemini |Grok |o\d)/),
      wants: 'names as its model picker shows them',
    },
    'disable-model-invocation': {},
    'user-invocable': {},
    infer: {},
    'mcp-servers': {},
    metadata: {},
  },
  otherKeys: 'leaves out',
  prompt: { longest: 30_000 },
};
