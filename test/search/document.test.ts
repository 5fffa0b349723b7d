import { expect, test } from 'vitest';
import { settingsSchema } from '../../src/catalog/settings.ts';
import { searchDocument, wordsOfExamples } from '../../src/search/document.ts';
import { agentOf } from '../catalog/agent-of.ts';

/** The words of the instructions as the index gets them, on one line. */
function instructions(body: string): string {
  const { agent } = agentOf(`---\nname: x\ndescription: Does it.\n---\n\n${body}\n`, 'x.md');
  const html = searchDocument(agent, settingsSchema.parse({}));
  const text = html.slice(html.indexOf('Instructions</h2>') + 'Instructions</h2>'.length);
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

test('items, rows and paragraphs read on as sentences', () => {
  expect(instructions('Send whom:\n\n- `ops` for **pods**\n- the _writer_.\n1. nobody\n\nThen wait')).toBe(
    'Send whom: ops for pods; the _writer_. nobody; Then wait',
  );
  expect(instructions('| Sign | Cause |\n| --- | --- |\n| slow | memory |\n| dead | why? |')).toBe(
    'Sign, Cause; slow, memory; dead, why?',
  );
});

test('marks of Markdown are no words, and none of a word is lost', () => {
  expect(
    instructions('**SEV 1** is *worst*: see [the list](https://example.com) and `mcp__db__query`.'),
  ).toBe('SEV 1 is worst: see the list and mcp db query.');
  expect(instructions('* star item\n**bold** line\n~~~\ncode | pipe\n~~~')).toBe(
    'star item bold line; code | pipe',
  );
});

test('the words of examples are those from the first of them to the instructions', () => {
  const at = (id: string, text: string, location: number) => ({ id, text, location });
  const uses = at('when-to-use', 'When to use it', 5);
  const instructions = at('instructions', 'Instructions', 90);
  const later = at('example-1', 'Example 1', 120);
  expect(
    wordsOfExamples([uses, at('a', 'Example 1', 30), at('b', 'Example 2', 60), instructions, later]),
  ).toBe(60);
  expect(wordsOfExamples([uses, instructions, later])).toBe(0);
  expect(wordsOfExamples([])).toBe(0);
});
