import { good, scout, type AdviceOn } from './advice.ts';

const sentence = 'Use this agent before the camp moves, to find a ford and to say how deep the water is. ';

export const descriptionGuide: AdviceOn<'description'> = {
  'description-length': {
    why: 'The descriptions of all agents are part of every session, whether the agent is called or not. Claude Code warns above 15,000 tokens in all.',
    before: scout(`description: ${sentence.repeat(60).trim()}`),
    after: scout(`description: ${sentence.trim()}`),
  },
  'description-limit': {
    why: 'Factory takes 500 characters, others 1,000 or 1,024. What is behind them is cut, or the file is refused. Only catalogs that ask for this rule hear of it.',
    before: scout(`description: ${sentence.repeat(13).trim()}`),
    after: scout(`description: ${sentence.trim()}`),
    beside: { 'catalog.yaml': 'rules:\n  description-limit: info\n' },
  },
  'description-literal-newlines': {
    why: 'Only Claude Code shows `\\n` as a new line. Everywhere else examples run into one line with signs between them.',
    before: scout(
      "description: \"Use this agent to look ahead.\\\\n\\\\n<example>\\\\nuser: 'What is behind the hill?'\\\\nassistant: 'I will ask the scout.'\\\\n</example>\"",
    ),
    after: scout(
      "description: |-\n  Use this agent to look ahead.\n\n  <example>\n  user: 'What is behind the hill?'\n  assistant: 'I will ask the scout.'\n  </example>",
    ),
  },
  'description-missing': {
    why: 'Without a description nothing says when to call the agent, and Claude Code skips the file.',
    before: scout('color: green'),
    after: scout(`${good}\ncolor: green`),
  },
  'description-short': {
    why: 'A session knows of an agent only what its description says. A word or two fit many agents.',
    before: scout('description: Scout.'),
    after: scout('description: Use this agent before the camp moves, to find a ford.'),
  },
  'description-trigger': {
    why: 'What an agent is says less than when to call it. Tools hand work over by the words "use this agent when …", and people search by them. Only catalogs that ask for this rule hear of it.',
    before: scout('description: Expert of rivers and hills.'),
    after: scout('description: Use this agent when the way is not known. Expert of rivers and hills.'),
    beside: { 'catalog.yaml': 'rules:\n  description-trigger: info\n' },
  },
};
