import { expect, test } from 'vitest';
import { hasTurns, parseConversation } from '../../src/catalog/conversation.ts';
import { splitExamples } from '../../src/catalog/examples.ts';
import { randomFrom, type Random } from './random.ts';

/** An example as its author thought of it, and one of the many ways to write it. */
interface Written {
  text: string;
  context?: string;
  turns: [speaker: string, text: string][];
  commentary?: string;
}

/** Writes an example with words that occur once, in a form chosen at random. */
function write(random: Random): Written {
  let count = 0;
  const word = () =>
    `${random.pick(['ford', 'Moor', 'über', 'trail', "walker's", '橋', 'C++', '5+'])}${++count}`;
  const words = () => Array.from({ length: 1 + random.below(6) }, word);
  const quotes = random.pick(['""', "''", '“”', 'none']);
  const isTight = quotes !== 'none' && random.once(3);
  const sentence = () => {
    const said = words().join(random.pick([' ', ' ', ', ', '; ', ' – ']));
    // A quotation inside a quotation, of the other kind or of the same.
    const inner =
      quotes === '""' && random.once(4) ? ` ${random.pick([`'${word()}'`, `"${word()}" ${word()}`])}` : '';
    return said + inner + random.pick(['', '.', '?', '!', ': ' + word()]);
  };
  const quote = (said: string) => (quotes === 'none' ? said : `${quotes[0]}${said}${quotes[1]}`);
  const label = {
    user: random.pick(['user', 'User', ...(isTight ? [] : ['**User**', 'USER', 'Human'])]),
    assistant: random.pick(['assistant', 'Assistant', ...(isTight ? [] : ['**Assistant**', 'ASSISTANT'])]),
  };
  const separator = isTight
    ? random.pick(['', ' ', ' | ', ' -> '])
    : random.pick(['\n', '\n  ', '\n\n', '\n- ']);

  const parts: string[] = [];
  const turns: Written['turns'] = [];
  const context = random.once(4) ? undefined : `${words().join(' ')}.`;
  if (context) parts.push(`Context: ${context}`);
  const length = 1 + random.below(5);
  for (let turn = 0; turn < length; turn++) {
    const speaker = turn % 2 === 0 ? 'user' : 'assistant';
    const said = sentence();
    parts.push(`${label[speaker]}: ${quote(said)}`);
    turns.push([speaker, said]);
    if (!isTight && quotes !== 'none' && random.once(4)) {
      const done = words().join(' ');
      parts.push(random.pick([`<${done}>`, `[${done}]`]));
      turns.push(['action', done]);
    }
  }
  const commentary = random.once(3) ? undefined : `${words().join(' ')}.`;
  if (commentary)
    parts.push(
      random.pick([`<commentary>${commentary}</commentary>`, `<commentary>\n${commentary}\n</commentary>`]),
    );
  return {
    text: parts.join(separator),
    turns,
    ...(context && { context }),
    ...(commentary && { commentary }),
  };
}

test('reads back whatever form an example is written in', () => {
  const random = randomFrom(2026);
  for (let round = 0; round < 2000; round++) {
    const { text, ...thought } = write(random);
    const { turns, ...rest } = parseConversation(text);
    expect(
      { ...rest, turns: turns.map((turn) => [turn.speaker, turn.text]) },
      `round ${round}:\n${text}`,
    ).toEqual(thought);
  }
});

test('finds every example of a description, in order', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 300; round++) {
    const written = Array.from({ length: 1 + random.below(5) }, () => write(random));
    const joint = random.pick(['', '\n', '\n\n', ' ', '\n- ']);
    const text = `Finds ways.${written.map((one) => `${joint}<example>${one.text}</example>`).join('')}`;
    const { intro, examples } = splitExamples(text, 'description');
    expect(intro).toBe('Finds ways.');
    expect(examples.map(({ turns }) => turns.length)).toEqual(written.map(({ turns }) => turns.length));
  }
});

/** Words between labels, tags and marks in no order at all. */
function scramble(random: Random): string {
  const pieces = [
    ...[
      'user:',
      'assistant:',
      'Context:',
      'commentary:',
      '**User**:',
      'Mira: "',
      'user (',
      'assistant (as ',
      '): "',
    ],
    ...[
      '"',
      "'",
      '“',
      '”',
      '「',
      '」',
      '(',
      ')',
      '[',
      ']',
      '**',
      ': ',
      '：',
      '|',
      '->',
      '- ',
      '. ',
      '\n',
      ' ',
      '\\',
    ],
    ...[
      '<',
      '>',
      '/>',
      '<b>',
      '</b>',
      '<context>',
      '</context>',
      '<user>',
      '</user>',
      '<commentary>',
      '</commentary>',
    ],
    ...['<example>', '</example>', '<example name="', '<examples>', '`', 'Examples:', 'Another example:'],
  ];
  let count = 0;
  const piece = () => (random.once(2) ? `word${++count} ` : random.pick(pieces));
  return Array.from({ length: 3 + random.below(30) }, piece).join('');
}

/** The words of a text that are not in another. */
function lost(text: string, kept: (string | undefined)[]): string[] {
  const words = new Set(kept.join(' ').match(/word\d+/g));
  return (text.match(/word\d+/g) ?? []).filter((one) => !words.has(one));
}

test('loses no word of an example that makes no sense', () => {
  const random = randomFrom(1);
  for (let round = 0; round < 5000; round++) {
    const text = scramble(random);
    const { context, turns, commentary, text: rest } = parseConversation(text);
    const kept = [rest, context, commentary, ...turns.flatMap((turn) => [turn.speaker, turn.text])];
    expect(lost(text, kept), `round ${round}:\n${text}`).toEqual([]);
  }
});

test('loses no word of a text whose examples make no sense', () => {
  const random = randomFrom(2);
  for (let round = 0; round < 5000; round++) {
    const text = scramble(random);
    const { intro, examples } = splitExamples(text, random.pick(['description', 'body']));
    const kept = examples.flatMap(({ context, turns, commentary, text: rest }) => [
      ...[context, commentary, rest],
      ...turns.flatMap((turn) => [turn.speaker, turn.text]),
    ]);
    expect(lost(text, [intro, ...kept]), `round ${round}:\n${text}`).toEqual([]);
  }
});

test.each([
  ['user: "a" assistant: "b"', true],
  ['user: a assistant: b', false],
  ['user: "a"', false],
  ['Ask the user: "a". Then the assistant answers.', false],
])('tells whether `%s` holds a conversation', (text, expected) => {
  expect(hasTurns(text)).toBe(expected);
});

test('leaves out what is not there', () => {
  expect(parseConversation('user: "a"')).toEqual({ turns: [{ speaker: 'user', text: 'a' }] });
  expect(parseConversation('')).toEqual({ turns: [] });
});
