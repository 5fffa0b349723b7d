// Files of one mark, over and over: the work they make must grow with their length, not with its square.
import { expect, test } from 'vitest';
import { readAgentSource } from '../../src/catalog/read.ts';
import { understand } from '../../src/catalog/understand.ts';

type Make = (times: (part: string) => string) => string;

const body = (markdown: string) => `---\nname: a\ndescription: Use it well.\n---\n${markdown}`;
const example = (inner: string) => body(`<example>${inner}</example>`);
const described = (value: string) => `---\nname: a\ndescription: ${value}\n---\nBody.\n`;
const equipped = (tools: string) => `---\nname: a\ndescription: Use it well.\ntools: ${tools}\n---\nBody.\n`;
const broken = (lines: string) => `---\nname: a: b: "\ndescription: c\n${lines}\n x: [\n---\nBody.\n`;

const inputs: Record<string, Make> = {
  'blank lines in a commentary': (times) => example(`<commentary>a${times('\n')}x`),
  'brackets in a description': (times) => described(`"${times('[')}"`),
  'links without an end': (times) => described(`"${times('[a](')}"`),
  'emphasis without an end': (times) => described(`a${times(' **x')}`),
  'other emphasis without an end': (times) => described(`a${times(' __x')}`),
  'sentences that go on after a point': (times) => described(`"${times('No. ')}"`),
  'tools in commas': (times) => equipped(times('a,')),
  'tools in a parenthesis without an end': (times) => equipped(`x(${times('a,')}`),
  'tools in spaces': (times) => equipped(times('Read ')),
  'hashes in a heading': (times) => body(`# x${times('#')} y`),
  'spaces in a heading': (times) => body(`# x${times(' ')}y`),
  'spaces after a heading mark, before a line separator': (times) => body(`# ${times(' ')}a\u2028b`),
  'spaces after a list mark, before a line separator': (times) =>
    body(`## When to use\n- ${times(' ')}a\u2028b`),
  'spaces after a quotation': (times) => example(`user: "hi"${times(' ')}x`),
  'tabs in an example': (times) => example(`x${times('\t')}y`),
  'quotations without an end': (times) => example(times('user: "a ')),
  'single quotations without an end': (times) => example(times("user: 'a ")),
  'curly quotations without an end': (times) => example(times('user: “a ')),
  'bars in an example': (times) => example(`x ${times('|')}y`),
  'dashes in an example': (times) => example(`x${times(' -')}y`),
  'arrows in an example': (times) => example(`x${times('->')}y`),
  'speakers in tags without an end': (times) => example(times('<user>')),
  'examples without an end': (times) => body(times('<example>')),
  'a long attribute': (times) => body(`<example ${times('a')}>user: "hi"</example>`),
  'a list after "For example"': (times) => described(`"For example: ${times('a, ')}"`),
  'points in a list': (times) => described(`"For example: a, b${times('. ')}x"`),
  'blank lines in a description': (times) => described(`"x${times('\\n')}y"`),
  'blank lines in examples without a tag': (times) => described(`"user: 'a' assistant: 'b'${times('\\n')}x"`),
  'spaces after an example': (times) => described(`"<example>user: 'a'</example>${times(' ')}x"`),
  'lines of a hard space after an example': (times) =>
    described(`"<example>user: 'a'</example>${times('\\n\\xa0')}x"`),
  'spaces in an item, before a line separator': (times) => described(`"x\\n- ${times(' ')}a\\u2028b"`),
  'blank lines between keys': (times) => `---\nname: a\n${times('\n')}description: b\n---\nBody.\n`,
  'spaces after a broken key, before a line separator': (times) => broken(`tools:${times(' ')}a\u2028b`),
  'lines below a broken key': (times) => broken(`tools: a\n${times('b\n')}`),
  'lines of one key': (times) => broken(times('model: a\n')),
  'lines of tools': (times) => broken(times('tools: a\ndisallowedTools: a, b\n')),
  'lines of a key in prose': (times) => broken(`description: c\nd\n${times('name: a\n')}`),
};

function milliseconds(content: string): number {
  const bytes = Buffer.from(content);
  const start = performance.now();
  understand(readAgentSource('agents/a.md', bytes), { file: '/srv/agents/a.md', relative: 'a.md' });
  return performance.now() - start;
}

/** Whether eight times the length takes less than 24 times the time; what is too short to be measured counts as 4 ms. */
function growsWithLength(make: Make): boolean {
  const [once, eightfold] = [12_500, 100_000].map((length) =>
    milliseconds(make((part) => part.repeat(length / part.length))),
  ) as [number, number];
  return eightfold < 24 * Math.max(once, 4);
}

test.each(Object.entries(inputs))('takes time in proportion to %s', { timeout: 60_000 }, (_, make) => {
  // What runs for the first time is slower, which would make the longer text look good.
  for (let round = 0; round < 3; round++) milliseconds(make((part) => part.repeat(100)));
  // Something else may keep the machine busy once.
  expect([1, 2, 3].some(() => growsWithLength(make))).toBe(true);
});

test('reads a list of a million words', { timeout: 60_000 }, () => {
  expect(() => milliseconds(described(`"For example: ${'a, '.repeat(1_000_000)}"`))).not.toThrow();
});

test('reads an example of ten million marks', { timeout: 60_000 }, () => {
  expect(() => milliseconds(example('|'.repeat(10_000_000)))).not.toThrow();
});
