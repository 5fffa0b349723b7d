import { expect, test } from 'vitest';
import { compareRows } from '../../src/client/compare-rows.ts';
import type { ComparedAgent } from '../../src/client/fetch-agent.ts';

const scout: ComparedAgent = {
  slug: 'scout',
  title: 'Scout',
  color: {},
  description: { summary: 'Looks ahead.', tokens: 1 },
  triggers: [{ text: 'The path is lost' }],
  examples: [
    {
      turns: [
        { speaker: 'user', text: 'Where?' },
        { speaker: 'assistant', text: 'There.' },
      ],
    },
  ],
  access: { words: 'Reads only.' },
  tools: { mode: 'only', allowed: [{ raw: 'Read' }, { raw: 'Grep' }], denied: [] },
  model: { label: 'Sonnet', inherits: false },
  prompt: { tokens: 1200 },
};
const mapper: ComparedAgent = {
  ...scout,
  slug: 'mapper',
  examples: [],
  access: { words: 'Reads, and can edit files.' },
  tools: { mode: 'only', allowed: [{ raw: 'Read' }, { raw: 'Edit' }], denied: [{ raw: 'Bash' }] },
};
const row = (agents: ComparedAgent[], title: string) =>
  compareRows(agents).find((one) => one.title === title)!;

test('marks the rows in which agents differ, and the tools that only one has', () => {
  const touch = row([scout, mapper], 'What it may touch');
  expect(touch.differs).toBe(true);
  expect(touch.cells.map(({ items }) => items)).toEqual([
    [
      { text: 'Read', own: false },
      { text: 'Grep', own: true },
    ],
    [
      { text: 'Read', own: false },
      { text: 'Edit', own: true },
    ],
  ]);
  expect(touch.cells[1]!.words).toEqual(['Reads, and can edit files.', 'Never: Bash.']);
  expect(row([scout, mapper], 'Model').differs).toBe(false);
  expect(row([scout, { ...mapper, model: { label: 'x', inherits: true } }], 'Model')).toMatchObject({
    differs: true,
    cells: [{ words: ['Sonnet'] }, { words: ['The model of the session'] }],
  });
});

test('one agent alone differs from nobody', () => {
  const [touch] = row([scout], 'What it may touch').cells;
  expect(touch!.items.map(({ own }) => own)).toEqual([false, false]);
});

test('says when to use each, what people ask, and what each costs', () => {
  expect(row([scout, mapper], 'When to use it')).toEqual({
    title: 'When to use it',
    holds: 'sentences',
    cells: [scout, mapper].map(() => ({
      words: ['Looks ahead.'],
      items: [{ text: 'The path is lost', own: false }],
    })),
  });
  expect(row([scout, mapper], 'What people ask').cells).toEqual([
    { words: [], items: [{ text: 'Where?', own: false }] },
    { words: ['No examples.'], items: [] },
  ]);
  expect(row([scout, mapper], 'Cost').cells[0]!.words).toEqual([
    'About 1 token in every session, 1,200 tokens more where it runs',
  ]);
});
