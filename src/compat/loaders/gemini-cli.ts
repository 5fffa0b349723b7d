import { like, type Loader } from '../loader.ts';

/** Its schema is strict: a key or a tool that it does not know makes it refuse the file. */
export const geminiCli: Loader = {
  name: 'Gemini CLI',
  folders: ['.gemini/agents'],
  asOf: '2026-08-21',
  sources: [
    'https://github.com/google-gemini/gemini-cli/blob/main/docs/core/subagents.md',
    'https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/agents/agentLoader.ts',
  ],
  mends: 'nothing',
  keys: {
    kind: {},
    name: {
      needed: true,
      takes: like(/^[a-z0-9_-]+$/),
      wants: 'small letters, digits, `-` and `_`',
      strict: true,
    },
    description: { needed: true, shapes: ['text'], strict: true },
    display_name: { shapes: ['text'], strict: true },
    tools: {
      shapes: ['list'],
      takes: like(
        /^(?:\*|glob|grep_search|search_file_content|list_directory|read_file|read_many_files|write_file|replace|run_shell_command|web_fetch|google_web_search|write_todos|save_memory|activate_skill|ask_user|get_internal_docs|enter_plan_mode|exit_plan_mode|update_topic|tracker_\w+|discovered_tool_.+|mcp_[^_].*)$/,
      ),
      wants: 'a list of its own tools, such as `read_file`',
      strict: true,
    },
    mcp_servers: { shapes: ['map'], strict: true },
    mcpServers: { shapes: ['map'], strict: true },
    model: {
      takes: like(/^(?:inherit|auto|pro|flash|flash-lite|(?:models\/)?gemini-.+)$/),
      wants: '`inherit` or a model of Gemini',
    },
    temperature: { shapes: ['number'], strict: true },
    max_turns: { shapes: ['number'], strict: true },
    timeout_mins: { shapes: ['number'], strict: true },
    policy: {},
    agent_card_url: {},
    agent_card_json: {},
    auth: {},
  },
  otherKeys: 'refuses',
};
