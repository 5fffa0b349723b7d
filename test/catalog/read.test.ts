import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAgentSource } from '../../src/catalog/read.ts';
import { agentOf, pointedAt, reading, withFrontmatter } from './agent-of.ts';

const folder = join(import.meta.dirname, '../fixtures/reading');
const cases = readdirSync(folder).filter((name) => name.endsWith('.md'));

// Each case is a file; the file of the same name ending in `.txt` says what it is read as.
test.each(cases)('reads %s as its golden file says', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  await expect(`${reading(text)}\n`).toMatchFileSnapshot(join(folder, name.replace(/md$/, 'txt')));
});

test.each(cases)('points into the file in every problem of %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const lines = text.split('\n');
  for (const { line, column } of agentOf(text).problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    if (column !== undefined) expect(column).toBeLessThanOrEqual(lines[line! - 1]!.length + 1);
  }
});

// Where the frontmatter is inside the body or indented, or its rule would make a heading, the body is put together anew.
const rewritten = /^(inside-a-code-fence|blank-line-before-and-indented|prose-as-frontmatter)/;

test.each(cases.filter((name) => !rewritten.test(name)))('keeps the body of %s as it stands', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const { body, bodyLine } = agentOf(text).source;
  const below = text.split('\n').slice(bodyLine - 1);
  if (body !== '') expect(body).toBe(below.join('\n'));
});

test.each([
  ['a colon in the middle', 'description: Looks ahead. Good for: fords', ':'],
  ['a colon at the end', 'description: "Looks" ahead of:', '"'],
  ['a star', 'description: *Looks ahead', '*'],
  ['an ampersand', 'description: &Looks &ahead', '&'],
  ['a backtick', 'description: `look` ahead', '`'],
  ['an at sign', 'description: @scout looks ahead', '@'],
  ['a percent sign', 'description: %5 of the way: ahead', '%'],
  ['a bracket', 'description: [draft] Looks ahead', '['],
  ['spaces before the value', 'description:    Looks: ahead', ':'],
])('points at %s that strict YAML stumbles over', (_, line, character) => {
  const text = withFrontmatter(`name: scout\n${line}`);
  const found = agentOf(text).problems.filter(({ code }) => code === 'frontmatter-not-yaml');
  expect(found.map((one) => [one.line, pointedAt(text, one)])).toEqual([[3, character]]);
});

test('keeps the words of a description that strict YAML rejects', () => {
  const words = 'Looks ahead: far, "near" & *there* # not here {or} [there] `now` % @ | > !';
  expect(agentOf(withFrontmatter(`name: scout\ndescription: ${words}`)).agent.description.raw).toBe(words);
});

test('reads a file with CR LF like the same file with newlines', () => {
  const text = withFrontmatter('name: scout\ndescription: Looks: ahead.\ntools:\n  - Read');
  const windows = readAgentSource('scout.md', Buffer.from(text.replaceAll('\n', '\r\n')));
  const unix = readAgentSource('scout.md', Buffer.from(text));
  expect({ ...windows, bytes: 0, sha256: '', problems: [] }).toEqual({
    ...unix,
    bytes: 0,
    sha256: '',
    problems: [],
  });
  expect(windows.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['file-line-endings', 1, undefined],
    ['frontmatter-not-yaml', 3, 19],
  ]);
});

test('finds frontmatter after a byte-order mark', () => {
  const text = `\uFEFF${withFrontmatter('name: scout\ndescription: Looks: ahead.')}`;
  expect(agentOf(text).source.data).toEqual({ name: 'scout', description: 'Looks: ahead.' });
});

test('reads around control characters', () => {
  expect(reading(withFrontmatter('name: sc\u0000out\ndescription: Looks\u0007 ahead.'))).toBe(
    [
      'via yaml',
      'name = "sc\uFFFDout"',
      'description = "Looks\uFFFD ahead."',
      'body from line 5: "\\nLook around and report.\\n"',
      'agents/scout.md:2  warning  The file holds 2 control characters that no editor shows. Delete them, or save the file anew as plain text.  [file-control-characters]',
      'agents/scout.md:2:7  warning  "sc\uFFFDout" is not lowercase words joined by hyphens, so some tools rename or refuse it. Write `name: sc-out`.  [name-format]',
      '  points at s',
    ].join('\n'),
  );
});

test.each(['js', 'javascript', 'coffee', 'cson'])(
  'runs nothing of a block that opens with ---%s',
  (language) => {
    const trace = join(tmpdir(), `agent-catalog-trace-${process.pid}-${language}`);
    const code = `globalThis.traced = true; require('node:fs').writeFileSync(${JSON.stringify(trace)}, ''); module.exports = { name: 'x' };`;
    const { source, lines } = agentOf(`---${language}\n${code}\n---\n\nLook around.\n`);
    expect('traced' in globalThis).toBe(false);
    expect(existsSync(trace)).toBe(false);
    expect(source.data).toEqual({});
    expect(source.body).toContain(code);
    expect(lines).toEqual([
      `agents/scout.md:1:4  error  The first line is \`---${language}\`; such a block is never run here, and agents are written in YAML. Make the first line \`---\`.  [frontmatter-language]`,
    ]);
  },
);

test('runs nothing of YAML tags that other parsers make functions of', () => {
  const text = withFrontmatter(
    "name: scout\ndescription: Looks ahead.\nrun: !!js/function 'function () { globalThis.traced = true }'",
  );
  expect(agentOf(text).agent.extra).toEqual({ run: 'function () { globalThis.traced = true }' });
  expect('traced' in globalThis).toBe(false);
});

test('gives a broken file the same result the second time', () => {
  const text = withFrontmatter('name: scout\ndescription: Looks: ahead.\nnot a key');
  expect(reading(text)).toBe(reading(text));
});

test('keeps keys that every object has, and takes the power from the one that changes objects', () => {
  const text = withFrontmatter(
    'name: scout\ndescription: Looks ahead.\nconstructor: a\n__proto__: b\ntoString: c',
  );
  const { data } = agentOf(text).source;
  expect(Object.entries(data).slice(2)).toEqual([
    ['constructor', 'a'],
    ['__proto__ (key)', 'b'],
    ['toString', 'c'],
  ]);
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});

test.each([
  ['lists', `a: ${'['.repeat(9000)}${']'.repeat(9000)}`],
  ['unclosed lists', `a: ${'['.repeat(9000)}`],
  ['maps', `a: ${'{b: '.repeat(3000)}1${'}'.repeat(3000)}`],
  ['items', `a:\n  ${'- '.repeat(9000)}b`],
])('survives %s nested without end', (_, line) => {
  const { agent } = agentOf(withFrontmatter(`name: scout\ndescription: Looks ahead.\n${line}`));
  expect(agent.name).toBe('scout');
  expect(agent.description.raw).toMatch(/^Looks ahead\./);
});

test('knows the bytes of the file', () => {
  const text = withFrontmatter('name: scout\ndescription: Späht voraus.');
  const { bytes, sha256 } = agentOf(text).source;
  expect(bytes).toBe(Buffer.byteLength(text));
  expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
});
