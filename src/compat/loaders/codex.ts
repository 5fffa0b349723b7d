import type { Loader } from '../loader.ts';

/** The only one of them that takes no Markdown. */
export const codex: Loader = {
  name: 'Codex',
  folders: ['.codex/agents'],
  asOf: '2026-08-22',
  sources: ['https://developers.openai.com/codex/subagents'],
  instead: 'TOML',
  keys: {},
  otherKeys: 'refuses',
};
