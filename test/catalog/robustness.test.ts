import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agentSchema } from '../../src/catalog/agent.ts';
import { agentOf } from './agent-of.ts';
import { randomFrom, type Random } from './random.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const files = ['reading', 'examples', 'problems'].flatMap((folder) =>
  readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(fixtures, folder, name))),
);

const inserted = [
  ...[
    '---\n',
    '\n---\n',
    ': ',
    ' #',
    '"',
    "'",
    '`',
    '```\n',
    '\\n',
    '\\',
    '\t',
    '\r\n',
    '\r',
    '\n',
    '\n\n',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    '*',
    '&a ',
    '!b ',
    '|',
    '>-\n',
    '<example>',
    '</example>',
    '<commentary>',
    'user: "',
    'assistant:',
    '- ',
    '# ',
    '## When to use\n',
  ],
  ...[
    'name: ',
    'description: ',
    'tools: ',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '\u200D',
    '🦊',
    '道',
    'e\u0301',
    '__proto__: ',
    '<<: *a\n',
  ],
];

/** One small harm, as editors, scripts and people do it. */
function mutate(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + random.below(20));
  switch (random.below(7)) {
    case 0: // bytes are gone
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 1: // something is put in
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(inserted)), bytes.subarray(at)]);
    case 2: // a byte is another
      return bytes.map((byte, index) => (index === at ? random.below(256) : byte)) as Buffer;
    case 3: // a part is there twice
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    case 4: // the end is missing
      return bytes.subarray(0, at);
    case 5: // the start is missing
      return bytes.subarray(at);
    default: {
      // two lines change places
      const lines = bytes.toString('latin1').split('\n');
      const [one, other] = [random.below(lines.length), random.below(lines.length)];
      [lines[one], lines[other]] = [lines[other]!, lines[one]!];
      return Buffer.from(lines.join('\n'), 'latin1');
    }
  }
}

/** Reads a file and checks what holds for every file. */
function check(bytes: Buffer, label: string): void {
  const { agent, problems, lines } = agentOf(bytes);
  const parsed = agentSchema.parse({ ...agent, slug: 'x', problems });
  expect(() => JSON.stringify(parsed), label).not.toThrow();
  expect(agent.name, label).not.toBe('');
  expect(agent.title, label).not.toBe('');
  expect(agent.description.summary.length, label).toBeLessThanOrEqual(240);
  expect(bytes.length === 0 || problems.length > 0 || agent.named, label).toBe(true);
  const length = bytes.toString().split('\n').length;
  for (const { line, column } of problems) {
    // UTF-16 holds other bytes for a newline.
    if (line !== undefined && bytes[0]! < 0xfe)
      expect(line, label).toSatisfy((at: number) => at >= 1 && at <= length);
    if (column !== undefined) expect(column, label).toBeGreaterThanOrEqual(1);
  }
  for (const line of lines) expect(line, label).not.toMatch(/undefined|NaN|\[object|\n/);
}

test('makes a valid agent of every fixture after one to five small harms', () => {
  const random = randomFrom(42);
  for (let round = 0; round < 2500; round++) {
    let bytes: Buffer = random.pick(files);
    for (let harm = 1 + random.below(5); harm > 0; harm--) bytes = mutate(bytes, random);
    check(bytes, `round ${round}:\n${JSON.stringify(bytes.toString())}`);
  }
});

test('makes a valid agent of marks in no order at all', () => {
  const random = randomFrom(43);
  for (let round = 0; round < 2500; round++) {
    const marks = Array.from({ length: random.below(40) }, () =>
      random.once(3) ? 'word ' : random.pick(inserted),
    );
    const text = `${random.pick(['', '---\n', '---\nname: scout\n'])}${marks.join('')}`;
    check(Buffer.from(text), `round ${round}:\n${JSON.stringify(text)}`);
  }
});

test('makes a valid agent of bytes in no order at all', () => {
  const random = randomFrom(44);
  for (let round = 0; round < 300; round++) {
    const bytes = Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256)));
    check(bytes, `round ${round}: ${bytes.toString('hex')}`);
  }
});
