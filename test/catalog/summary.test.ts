import { expect, test } from 'vitest';
import { markBreak, summarise } from '../../src/catalog/summary.ts';
import { agentOf, withFrontmatter } from './agent-of.ts';
import { randomFrom } from './random.ts';

test.each([
  ['Use this agent when you need to find a way.', 'Find a way.'],
  ['Use this agent when you want to find a way.', 'Find a way.'],
  ['Use this agent whenever you need help with maps.', 'Maps.'],
  ['Use this trail agent to find a way.', 'Find a way.'],
  ['Use the scout agent for ways through snow.', 'Ways through snow.'],
  ['Invoke this agent when maps are missing.', 'When maps are missing.'],
  ['This agent is a finder of ways.', 'Finder of ways.'],
  ['Finder of ways. Use PROACTIVELY when lost.', 'Finder of ways.'],
  ['Finder of ways. Knows fords.', 'Finder of ways. Knows fords.'],
  ['**Finder** of `ways` and [maps](https://trail.test/m).', 'Finder of ways and maps.'],
  ['# Scout\n\nFinder of ways.', 'Finder of ways.'],
  ['- Finder of ways.', 'Finder of ways.'],
  ['<b>Finder</b> of ways.', 'Finder of ways.'],
  ['道を探す。地図も描く。', '道を探す。 地図も描く。'],
  ['iOS trail maps.', 'iOS trail maps.'],
  ['', ''],
  ['… ! —', ''],
])('sums %j up as %j', (description, summary) => {
  expect(summarise(description)).toBe(summary);
});

test('cuts a long sentence at a clause', () => {
  const summary = summarise(`Finds ${'ways through the deep and silent snow, '.repeat(9)}and rests.`);
  expect(summary).toMatch(/^Finds ways .* snow…$/);
  expect(summary.length).toBeLessThanOrEqual(221);
});

test('cuts a long sentence without commas at a word, and a long word anywhere', () => {
  expect(summarise('Finds '.repeat(80))).toMatch(/^(Finds )*Finds…$/);
  expect(summarise('x'.repeat(500))).toHaveLength(221);
});

test.each([0, 1])('never cuts a character of two halves in two, %i letters in', (letters) => {
  const summary = summarise(`${'x'.repeat(letters)}${'𠮷'.repeat(200)}`);
  expect(summary.isWellFormed()).toBe(true);
  expect(summary.length).toBeGreaterThan(215);
});

test.each([
  ['no description', 'name: scout'],
  ['a description of examples only', 'name: scout\ndescription: <example>user: "a" assistant: "b"</example>'],
])('is the first prose of the body for %s', (_, frontmatter) => {
  expect(agentOf(withFrontmatter(frontmatter)).agent.description.summary).toBe('Look around and report.');
});

test('is short and in one line for whatever it is given', () => {
  const random = randomFrom(3);
  const pieces = [
    'use this agent when ',
    'ways',
    '. ',
    ', ',
    '\n',
    '- ',
    '**',
    '`',
    '[',
    '](x)',
    '# ',
    '<b>',
    '🦊',
    '道',
    '… ',
  ];
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: random.below(120) }, () => random.pick(pieces)).join('');
    const summary = summarise(text);
    expect(summary.length).toBeLessThanOrEqual(240);
    expect(summary).not.toMatch(/\n/);
  }
});

const long = 'Reads maps of every scale and age, compares them with what stands on the ground, and reports';

test.each([
  ['You have a map for finding the way:', '', 'You have a map for finding the way…'],
  ['Reads maps of every scale,', '', 'Reads maps of every scale…'],
  [`${long} eve`, `${long} every difference.`, `${long}…`],
  [long, `${long} every difference.`, `${long}…`],
])('%s is marked as going on', (summary, body, marked) => {
  expect(markBreak(summary, body)).toBe(marked);
});

test.each([
  ['Map reader', 'Map reader of the north.'],
  [long, 'Another text.'],
  [long, `${long}\n\nAnd more.`],
  [`${long}.`, `${long}. More.`],
  ['', ''],
])('%s is not', (summary, body) => {
  expect(markBreak(summary, body)).toBe(summary);
});
