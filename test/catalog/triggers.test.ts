import { expect, test } from 'vitest';
import { triggersOfBody, triggersOfDescription, triggersOfKeys } from '../../src/catalog/triggers.ts';
import { agentOf, withFrontmatter } from './agent-of.ts';

const phrases = (intro: string, summary = '') =>
  triggersOfDescription(intro, summary).map(({ text }) => text);

test.each([
  [
    'a list after "Examples include:"',
    'Finds ways. Examples include: crossing rivers, climbing hills (steep, icy), or leaving swamps.',
    ['Crossing rivers', 'Climbing hills (steep, icy)', 'Leaving swamps'],
  ],
  ['a list with semicolons', 'Finds ways. Specifically: rivers; hills.', ['Rivers', 'Hills']],
  [
    'sentences that say when',
    'Finds ways. Use when the path is lost. MUST BE USED before a march. Use proactively at dusk.',
    ['Use when the path is lost.', 'MUST BE USED before a march.', 'Use proactively at dusk.'],
  ],
  [
    'bullets, with the lines that go on below them',
    'Finds ways.\n\nUse when:\n- The path is lost\n- The bridge is out\n  and the ford too\n* Night falls\n1. Day breaks',
    ['The path is lost', 'The bridge is out and the ford too', 'Night falls', 'Day breaks'],
  ],
  ['a phrase once', '- Rivers\n- rivers\n- **Rivers**', ['Rivers']],
  ['nothing in plain prose', 'Finds ways: all of them. It helps.', []],
  ['nothing but marks', '- \n- …\n- ***', []],
])('reads %s', (_, intro, expected) => {
  expect(phrases(intro)).toEqual(expected);
});

test('leaves out what the summary says already', () => {
  const intro = 'Use this agent when you need to find a way. Use this agent when maps are missing.';
  expect(phrases(intro, 'Find a way.')).toEqual(['Use this agent when maps are missing.']);
});

test.each([
  'When to invoke',
  'When to Use',
  'When to use this agent',
  'When should I be used',
  'When to be called',
  'Use this agent when',
  'Triggers',
  'Activation criteria',
  'Use Cases',
  '🧭 When to invoke',
])('reads the list under `## %s`', (heading) => {
  expect(triggersOfBody(`# Scout\n\n## ${heading}\n\n- The path is lost\n`).map(({ text }) => text)).toEqual([
    'The path is lost',
  ]);
});

test('reads scenarios with their titles, sub-headings and lines that go on', () => {
  const body = `
## When to invoke

Some words before.

- **Lost path.** Nobody knows
  the way.
- __High water__: The ford is under.
- **All bold**

### At night

1. The lamp is out
   - a nested item
2) The moon is new

## Method

- Not a trigger
`;
  expect(triggersOfBody(body)).toEqual([
    { title: 'Lost path', text: 'Nobody knows the way.', source: 'body' },
    { title: 'High water', text: 'The ford is under.', source: 'body' },
    { text: 'All bold', source: 'body' },
    { text: 'The lamp is out', source: 'body' },
    { text: 'The moon is new', source: 'body' },
  ]);
});

test.each([
  ['a list in a code fence', '## When to invoke\n\n```\n- no\n```\n'],
  ['a heading in a code fence', '~~~md\n## When to invoke\n- no\n~~~\n'],
  ['a fence that holds another', '````md\n```\n## When to invoke\n- no\n```\n````\n'],
  ['a heading that only starts alike', '## Whenever\n\n- no\n'],
  ['a list before any heading', '- no\n\n## When to invoke\n'],
])('passes over %s', (_, body) => {
  expect(triggersOfBody(body)).toEqual([]);
});

test('reads lists that some formats keep in keys of their own', () => {
  const data = { when_to_use: 'lost paths', triggers: ['rivers', 3, 'hills'], whenToUse: null };
  expect(triggersOfKeys(data).map(({ text }) => text)).toEqual(['Lost paths', 'Rivers', 'Hills']);
});

test('gathers the triggers of description, keys and body in that order', () => {
  const text = `${withFrontmatter('name: scout\ndescription: Finds ways. Use when lost.\ntriggers: [fog]')}\n## When to use\n\n- Snow\n`;
  expect(agentOf(text).agent.triggers).toEqual([
    { text: 'Use when lost.', source: 'description' },
    { text: 'Fog', source: 'description' },
    { text: 'Snow', source: 'body' },
  ]);
});
