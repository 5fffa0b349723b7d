import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Agent } from '../../src/catalog/agent.ts';
import { splitExamples } from '../../src/catalog/examples.ts';
import { agentOf } from './agent-of.ts';

const folder = join(import.meta.dirname, '../fixtures/examples');
const cases = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** The examples of an agent as a script for a stage, for a person to compare. */
function script({ description, examples }: Agent): string {
  const scenes = examples.map(({ source, context, turns, commentary, text }, index) => {
    const said: [who: string, text: string | undefined][] = [
      ['text', text],
      ['context', context],
      ...turns.map((turn): [string, string] => [turn.speaker, turn.text]),
      ['commentary', commentary],
    ];
    const lines = said.flatMap(([who, words]) =>
      words === undefined ? [] : [`  ${who} | ${words.replaceAll('\n', '\n      ')}`],
    );
    return [`example-${index + 1}, from the ${source}`, ...lines].join('\n');
  });
  return `${[`intro: ${description.intro}`, ...scenes].join('\n\n')}\n`;
}

// Each case is an agent file; the file of the same name ending in `.txt` holds its examples.
test.each(cases)('reads the examples of %s as its golden file says', async (name) => {
  const { agent } = agentOf(readFileSync(join(folder, name), 'utf8'));
  await expect(script(agent)).toMatchFileSnapshot(join(folder, name.replace(/md$/, 'txt')));
});

test('lists the examples of the description first', () => {
  const { agent } = agentOf(readFileSync(join(folder, '49-body-and-description.md'), 'utf8'));
  expect(agent.examples.map(({ source }) => source)).toEqual(['description', 'body']);
});

test.each([
  'Examples:',
  '**Examples:**',
  'Usage examples:',
  'For example:',
  'Specifically:',
  'Example usage:',
  '例:',
])('drops the lead-in `%s` only where an example follows', (lead) => {
  const example = '<example>user: "a" assistant: "b"</example>';
  expect(splitExamples(`Finds ways.\n\n${lead}\n${example}`, 'description').intro).toBe('Finds ways.');
  expect(splitExamples(`Finds ways.\n\n${lead}`, 'description').intro).toBe(`Finds ways.\n\n${lead}`);
});

test('takes a quoted word after a colon for no conversation', () => {
  const text = 'Finds ways. Say to the user: "there", and nothing else.';
  expect(splitExamples(text, 'description')).toEqual({ intro: text, examples: [] });
});

test('takes untagged turns of a body for prose', () => {
  expect(splitExamples('user: "a"\nassistant: "b"', 'body').examples).toEqual([]);
});
