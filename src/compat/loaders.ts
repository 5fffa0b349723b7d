import type { Loader } from './loader.ts';
import { claudeCode } from './loaders/claude-code.ts';
import { codex } from './loaders/codex.ts';
import { cursor } from './loaders/cursor.ts';
import { geminiCli } from './loaders/gemini-cli.ts';
import { githubCopilot } from './loaders/github-copilot.ts';
import { openCode } from './loaders/opencode.ts';
import { qwenCode } from './loaders/qwen-code.ts';
import { vsCode } from './loaders/vs-code.ts';

/** Every tool whose rules are known, in the order in which they are shown. */
export const loaders: readonly Loader[] = [
  claudeCode,
  githubCopilot,
  vsCode,
  openCode,
  cursor,
  geminiCli,
  codex,
  qwenCode,
];
