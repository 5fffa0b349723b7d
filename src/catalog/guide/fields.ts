import { good, scout, type AdviceOn } from './advice.ts';

export const fieldGuide: AdviceOn<'access' | 'field' | 'color' | 'model' | 'permission'> = {
  'access-contradicted': {
    why: 'Who reads "read-only" hands out the agent without a second look. Only the list of tools holds it to that.',
    before: scout('description: A read-only auditor of trails. Use it before a walk.\ntools: Read, Write'),
    after: scout('description: A read-only auditor of trails. Use it before a walk.\ntools: Read, Grep'),
  },
  'color-unknown': {
    why: 'Claude Code shows the agent without a colour. OpenCode takes other values still, and does not start with a wrong one.',
    before: scout(`${good}\ncolor: teal`),
    after: scout(`${good}\ncolor: cyan`),
  },
  'field-mistaken': {
    why: 'Claude Code passes over keys it does not know without a word. A wrong key for the tools leaves the agent with all of them.',
    before: scout(`${good}\nallowed-tools: Read, Grep`),
    after: scout(`${good}\ntools: Read, Grep`),
  },
  'field-plugin': {
    why: 'Claude Code lets no plugin change permissions, hooks or servers through its agents, and says nothing about it.',
    before: scout(`${good}\npermissionMode: plan`),
    after: scout(good),
    beside: { '.claude-plugin/plugin.json': '{"name":"camp"}\n' },
  },
  'field-type': {
    why: 'A value of another kind has no effect, or the tool takes its default.',
    before: scout(`${good}\nmaxTurns: many`),
    after: scout(`${good}\nmaxTurns: 20`),
  },
  'field-unknown': {
    why: 'No tool minds it. It is worth a look whether it was meant to do something.',
    before: scout(`${good}\nstars: five`),
    after: scout(good),
  },
  'field-value': {
    why: 'Claude Code passes over a value it does not know, and the default holds.',
    before: scout(`${good}\npermissionMode: accept`),
    after: scout(`${good}\npermissionMode: acceptEdits`),
  },
  'model-dated': {
    why: 'Models are retired, and an agent that names one stops to work on that day. An alias goes with the time.',
    before: scout(`${good}\nmodel: claude-sonnet-4-20250514`),
    after: scout(`${good}\nmodel: sonnet`),
  },
  'model-unknown': {
    why: 'Claude Code cannot start the agent with it, or runs it on another model.',
    before: scout(`${good}\nmodel: gpt-4.1`),
    after: scout(`${good}\nmodel: sonnet`),
  },
  'permission-bypass': {
    why: 'Nobody is asked before a file is deleted or a command is run. Whoever copies the file copies that too.',
    before: scout(`${good}\npermissionMode: bypassPermissions`),
    after: scout(`${good}\npermissionMode: acceptEdits`),
  },
};
