import { good, scout, type AdviceOn } from './advice.ts';

export const toolGuide: AdviceOn<'tool' | 'tools'> = {
  'tool-conflict': {
    why: 'Claude Code takes away first and gives then, so the tool is not there.',
    before: scout(`${good}\ntools: Read, Bash\ndisallowedTools: Bash`),
    after: scout(`${good}\ntools: Read`),
  },
  'tool-retired': {
    why: 'The name grants nothing any more. What took its place has to be named itself.',
    before: scout(`${good}\ntools: Read, MultiEdit, LS`),
    after: scout(`${good}\ntools: Read, Edit, Glob`),
  },
  'tool-twice': {
    why: 'It does no harm, and is often a slip for another tool.',
    before: scout(`${good}\ntools: Read, Grep, Read`),
    after: scout(`${good}\ntools: Read, Grep`),
  },
  'tool-unknown': {
    why: 'Names of tools are exact, capitals included. An unknown one grants nothing, and the agent fails when it needs it.',
    before: scout(`${good}\ntools: read, Compass`),
    after: scout(`${good}\ntools: Read, mcp__maps__compass`),
  },
  'tool-withheld': {
    why: 'Such tools speak with the person at the screen, which only the main session does.',
    before: scout(`${good}\ntools: Read, AskUserQuestion`),
    after: scout(`${good}\ntools: Read`),
  },
  'tools-empty': {
    why: 'An empty list reads as "no tools" to one and as "all tools" to another.',
    before: scout(`${good}\ntools: []`),
    after: scout(`${good}\ntools: Read`),
  },
  'tools-inherited': {
    why: 'An agent that may do everything can also break everything. Only catalogs that ask for this rule hear of it.',
    before: scout(good),
    after: scout(`${good}\ntools: Read, Grep, Glob`),
    beside: { 'catalog.yaml': 'rules:\n  tools-inherited: info\n' },
  },
  'tools-separator': {
    why: 'Tools are told apart by commas. With anything else between them, the agent may get none of them, and nobody is told.',
    before: scout(`${good}\ntools: Read; Grep`),
    after: scout(`${good}\ntools: Read, Grep`),
  },
};
