// Mending never changes what a file means, is done after one run, and touches only what it says.
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { mendText } from '../../src/mend/mend-text.ts';
import { meaningOf, readForMending } from '../../src/mend/reading.ts';
import { randomFrom, type Random } from '../catalog/random.ts';

const file = { file: '/srv/agents/scout.md', relative: 'scout.md', path: 'agents/scout.md' };

const values: Record<string, readonly string[]> = {
  description: [
    'Looks ahead.',
    'Looks: ahead.',
    'Says "stop": then stops',
    "It's: here \\n\\n<example>\\nuser: \"Go\"\\nassistant: 'Yes'\\n</example>",
    '"One\\\\nTwo"',
    "'One\\nTwo'",
    '|\n  One\\nTwo\n\n  Three',
    '>-\n  Folded\n  lines: here',
    'One\nand two.\nand: three',
    'Finds #12 and #13',
    '- dash: first',
    '@at: first # no comment',
    'Ends with a backslash: \\',
    'Uses {{PLACEHOLDER}}: {x}',
    '道: 先を見る',
  ],
  tools: [
    'Read, MultiEdit, LS',
    '[Read, LS, Glob]',
    '\n  - LS\n  - "Glob"\n  - MultiEdit',
    '*',
    'LS',
    'Bash(git: x), LS',
    '',
  ],
  'allowed-tools': ['Read', '[Read, MultiEdit]', '*'],
  color: ['teal', '"#ff0000"', 'Red', 'red', 'graphite', "'navy' # ours", '#ff0000'],
  model: ['sonnet', 'gpt: 5', 'inherit # as it is'],
  note: ['a: b', '"quoted" then: more', '- x', '# only a comment'],
  colour: ['red', 'teal'],
};

function anyFile(random: Random): Buffer {
  const keys = [
    'description',
    ...Object.keys(values).filter((key) => key !== 'description' && random.once(2)),
  ];
  const lines = keys.map((key) => `${key}: ${random.pick(values[key]!)}${random.once(5) ? '  ' : ''}`);
  if (random.once(4)) lines.splice(random.below(lines.length + 1), 0, random.pick(['# a comment', '']));
  const body = random.pick(['Look around and report.', '# Scout\n\n---\n\nuser: x\n', '']);
  const text = `${random.once(9) ? '\uFEFF' : ''}---\nname: scout\n${lines.join('\n')}\n---\n${body}`;
  return Buffer.from(random.once(4) ? text.replaceAll('\n', '\r\n') : text);
}

test('holds for a thousand files with every defect it knows', () => {
  let count = 0;
  for (let round = 0; round < 1000; round++) {
    const before = anyFile(randomFrom(round));
    const { bytes, mended } = mendText(before, file, {});
    const label = `round ${round}:\n${String(before)}\n→\n${String(bytes)}`;
    const codes = new Set<string>(mended.map(({ code }) => code));
    count += mended.length;

    expect(mendText(bytes, file, {}).mended, label).toEqual([]);
    if (mended.length === 0) expect(bytes.equals(before), label).toBe(true);

    const [one, other] = [before, bytes].map((read) => meaningOf(readForMending(read, file, {}))) as [
      ReturnType<typeof meaningOf>,
      ReturnType<typeof meaningOf>,
    ];
    expect(other.body, label).toBe(one.body);
    expect(other.data['description'], label).toEqual(one.data['description']);
    const touched = new Set([
      ...(codes.has('color-unknown') || codes.has('field-mistaken') ? ['color', 'colour'] : []),
      ...(codes.has('tool-retired') || codes.has('field-mistaken') ? ['tools', 'allowed-tools'] : []),
    ]);
    const kept = ({ data }: typeof one) =>
      Object.entries(data)
        .filter(([key]) => !touched.has(key))
        .sort();
    expect(kept(other), label).toEqual(kept(one));

    // Other parsers take what is said to be mended.
    const { via } = readForMending(bytes, file, {}).source;
    if (via === 'yaml') {
      const block = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(String(bytes))![1]!;
      expect(parseDocument(block).errors, label).toEqual([]);
      expect(() => load(block), label).not.toThrow();
    }
  }
  expect(count).toBeGreaterThan(1000);
}, 60_000);
