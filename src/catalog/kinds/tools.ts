// What can be wrong with the tools of an agent, and with what they let it touch.
import { quoted, shown, type Kinds } from './kind.ts';

/** What each code needs to know to be put into words. */
export interface ToolProblems {
  'access-contradicted': { claim: string; tool: string | null };
  'permission-bypass': { mode: string };
  'tool-conflict': { tool: string };
  'tool-retired': { tool: string; instead: string; isListed: boolean };
  'tool-twice': { tool: string };
  'tool-unknown': { tool: string; nearest: string | null; isListed: boolean };
  'tool-withheld': { tool: string };
  /** `isOpen`: the key has no value at all, so it counts as absent. */
  'tools-empty': { isOpen: boolean };
  'tools-inherited': Record<never, never>;
  /** `isBlock`: each tool has a line of its own after a dash. */
  'tools-separator': { field: string; found: string; tools: string[]; isBlock: boolean };
}

export const toolKinds: Kinds<ToolProblems> = {
  'access-contradicted': {
    severity: 'info',
    title: 'Promise that its tools break',
    words: ({ claim, tool }) =>
      tool === null
        ? `The text says ${quoted(claim)}, but nothing keeps the agent from the tools that change files. List those it needs in \`tools\`.`
        : `The text says ${quoted(claim)}, but \`tools\` grants \`${shown(tool)}\`. Take it out, or say what the agent writes.`,
  },
  'permission-bypass': {
    severity: 'warning',
    title: 'Asks for no permission',
    words: ({ mode }) =>
      mode === 'dontAsk'
        ? '`permissionMode: dontAsk` never asks: what is not allowed beforehand fails without a word. Write `default`, unless that is meant.'
        : '`permissionMode: bypassPermissions` lets the agent do everything without asking. Write `default` or `acceptEdits`, unless that is meant.',
  },
  'tool-conflict': {
    severity: 'warning',
    title: 'Tool given and taken',
    words: ({ tool }) =>
      `\`${shown(tool)}\` is in \`tools\` and in \`disallowedTools\`, and the latter wins. Remove it from one of them.`,
  },
  'tool-retired': {
    severity: 'info',
    title: 'Retired tool',
    words: ({ tool, instead, isListed }) =>
      `\`${shown(tool)}\` is gone from Claude Code. ${isListed ? `Remove it: \`${instead}\` is already there` : `Write \`${instead}\``}.`,
  },
  'tool-twice': {
    severity: 'warning',
    title: 'Tool listed twice',
    words: ({ tool }) => `\`${shown(tool)}\` is listed twice. Remove one of the two.`,
  },
  'tool-unknown': {
    severity: 'warning',
    title: 'Unknown tool',
    words: ({ tool, nearest, isListed }) =>
      `\`${shown(tool)}\` is not a tool Claude Code has, so it grants nothing. ${
        isListed
          ? `Remove it: one \`${nearest}\` is enough.`
          : nearest
            ? `Did you mean \`${nearest}\`?`
            : /^(?:all|any|every|everything)$/i.test(tool)
              ? 'Leave the whole key out to give the agent every tool.'
              : 'Remove it, or name an MCP tool as `mcp__server__tool`.'
      }`,
  },
  'tool-withheld': {
    severity: 'info',
    title: 'Tool subagents never get',
    words: ({ tool }) =>
      `Claude Code gives \`${shown(tool)}\` to no subagent, so it has no effect here. Remove it.`,
  },
  'tools-empty': {
    severity: 'warning',
    title: 'No tool listed',
    words: ({ isOpen }) =>
      `\`tools\` ${
        isOpen
          ? 'has no value, so the agent inherits every tool, the shell included. List those that it needs, or remove the line.'
          : 'lists no tool, so it is open to chance what the agent may use. List the tools, or remove the line to let it inherit them all.'
      }`,
  },
  'tools-inherited': {
    severity: 'info',
    isOff: true,
    title: 'Every tool inherited',
    words: () =>
      'There is no list of tools, so the agent inherits them all, the shell included. Add `tools:` with those that it needs.',
  },
  'tools-separator': {
    severity: 'warning',
    title: 'Tools without commas',
    words: ({ field, found, tools, isBlock }) =>
      `\`${shown(found)}\` in \`${field}\` may be taken for the name of one tool. ${
        isBlock
          ? 'Write each tool on a line of its own, after two spaces and `- `.'
          : `Write commas between tools and nothing else: \`${shown(tools.join(', '))}\`.`
      }`,
  },
};
