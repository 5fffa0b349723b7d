import { expect, test } from 'vitest';
import { decode } from '../../src/catalog/decode.ts';
import type { Problem } from '../../src/catalog/problems.ts';
import { formatProblem } from '../../src/catalog/report.ts';
import { agentOf, withFrontmatter } from './agent-of.ts';

const agent = withFrontmatter('name: scout\ndescription: Looks ahead.');

function decoded(content: string | Uint8Array): { text: string; lines: string[] } {
  const problems: Problem[] = [];
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { text: decode(bytes, { path: 'scout.md' }, problems), lines: problems.map(formatProblem) };
}

test('leaves plain UTF-8 as it is', () => {
  expect(decoded('Wegfinder für Füchse 🦊\n')).toEqual({ text: 'Wegfinder für Füchse 🦊\n', lines: [] });
});

test('drops a byte-order mark without a word', () => {
  expect(decoded(`\uFEFF${agent}`)).toEqual({ text: agent, lines: [] });
});

test('turns CR LF into newlines and says so once', () => {
  expect(decoded('a\r\nb\r\n')).toEqual({
    text: 'a\nb\n',
    lines: [
      'scout.md:1  info  Lines end with CR LF, which some tools cannot read in frontmatter. Add `*.md text eol=lf` to `.gitattributes`.  [file-line-endings]',
    ],
  });
});

test('keeps a lone CR, which is no line ending', () => {
  expect(decoded('a\rb\n')).toEqual({ text: 'a\rb\n', lines: [] });
});

test('shows NUL and control characters as U+FFFD, on the line of the first', () => {
  expect(decoded('one\ntwo\u0000\nthree\u0007\u001B\n')).toEqual({
    text: 'one\ntwo\uFFFD\nthree\uFFFD\uFFFD\n',
    lines: [
      'scout.md:2  warning  The file holds 3 control characters that no editor shows. Delete them, or save the file anew as plain text.  [file-control-characters]',
    ],
  });
});

test('keeps tabs', () => {
  expect(decoded('a\tb\n').lines).toEqual([]);
});

test('shows bytes that are not UTF-8 as U+FFFD, on the line of the first', () => {
  const latin1 = Buffer.from('first\ncaf\u00E9 and th\u00E9\n', 'latin1');
  expect(decoded(latin1)).toEqual({
    text: 'first\ncaf\uFFFD and th\uFFFD\n',
    lines: [
      'scout.md:2  error  2 characters are not UTF-8 and shown as \uFFFD. Save the file as UTF-8.  [file-not-utf8]',
    ],
  });
});

test('says nothing of a U+FFFD that the author wrote', () => {
  expect(decoded('The sign \uFFFD stands for lost letters.').lines).toEqual([]);
  expect(decoded('\uFEFFThe sign \uFFFD stands for lost letters.').lines).toEqual([]);
});

test.each([
  ['that is an agent', agent, { name: 'scout', description: 'Looks ahead.' }],
  ['that is none', 'Look around.\n', {}],
])('says one thing of a file with the mark of UTF-16 alone %s', (_, text, data) => {
  const { source, lines } = agentOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text)]));
  expect(source.data).toEqual(data);
  expect(lines.filter((line) => line.includes('  error  '))).toEqual([
    'agents/scout.md:1  error  The file begins with the two bytes that mark UTF-16, but the rest is none, so tools do not find the frontmatter. Delete these two bytes.  [file-not-utf8]',
  ]);
});

test.each([
  ['little', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['big', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
])('reads UTF-16 of %s end first, as some Windows editors save it', (_, encode) => {
  const { source, lines } = agentOf(encode(agent));
  expect(source.data).toEqual({ name: 'scout', description: 'Looks ahead.' });
  expect(lines).toEqual([
    'agents/scout.md:1  error  The file is UTF-16, which tools do not read. Save the file as UTF-8.  [file-not-utf8]',
  ]);
});
