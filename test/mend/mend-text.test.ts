import { expect, test } from 'vitest';
import { mendText } from '../../src/mend/mend-text.ts';

const file = { file: '/srv/agents/scout.md', relative: 'scout.md', path: 'agents/scout.md' };
const whole = (lines: string) => `---\nname: scout\n${lines}\n---\n\nLook around and report.\n`;
const good = 'description: Looks ahead.';

/** The frontmatter after mending, without the name. */
function mended(lines: string): string {
  const { bytes } = mendText(Buffer.from(whole(lines)), file, {});
  return String(bytes)
    .replace(/^---\nname: scout\n/, '')
    .replace(/\n---\n\nLook around and report\.\n$/, '');
}

test.each([
  ['a colon', 'description: Looks ahead. For: fords.', 'description: "Looks ahead. For: fords."'],
  [
    'a colon and quotes',
    'description: Says "stop": and stops.',
    'description: >-\n  Says "stop": and stops.',
  ],
  ['a star', `${good}\ntools: *`, `${good}\ntools: "*"`],
  [
    'a colon and literal newlines',
    'description: Looks: ahead.\\n\\nuser: "Stop"\\n  and more\ncolor: red',
    'description: |-\n  Looks: ahead.\n\n  user: "Stop"\n    and more\ncolor: red',
  ],
  ['escaped newlines', 'description: "One\\\\nTwo: \\"x\\""', 'description: |-\n  One\n  Two: "x"'],
  [
    'newlines in a block',
    'description: >\n  One\\nTwo\n# note\ncolor: red',
    'description: |-\n  One\n  Two\n# note\ncolor: red',
  ],
  ['a cut at a hash', 'description: Finds trail #12 here', 'description: "Finds trail #12 here"'],
  [
    'lines without indentation',
    'description: One\nand two.\ncolor: red',
    'description: |-\n  One\n  and two.\ncolor: red',
  ],
  ['a mistaken key', `${good}\nallowed-tools: Read, Grep`, `${good}\ntools: Read, Grep`],
  ['a bracket that is never closed', `${good}\ntools: [Read`, `${good}\ntools: [Read]`],
  [
    'a brace that is never closed',
    `${good}\nhooks: {Stop: [{matcher: x}`,
    `${good}\nhooks: {Stop: [{matcher: x}]}`,
  ],
  ['a quotation mark without its second', 'description: "Looks ahead.', 'description: "Looks ahead."'],
  ['an apostrophe in apostrophes', "description: 'The scout's way.'", 'description: "The scout\'s way."'],
  ['curly marks around tools', `${good}\ntools: “Read”, ‘Grep’`, `${good}\ntools: Read, Grep`],
  ['curly marks around a model', `${good}\nmodel: “opus”`, `${good}\nmodel: "opus"`],
  ['curly marks around a text', 'description: “It’s ahead: look.”', 'description: "It’s ahead: look."'],
  ['no-break spaces', `${good}\ntools:\n\u00A0\u00A0- Read`, `${good}\ntools:\n  - Read`],
  [
    'a space before a key',
    `${good}\ncolor: red\n tools: Read\n  model: opus`,
    `${good}\ncolor: red\ntools: Read\nmodel: opus`,
  ],
  ['tabs', `${good}\ntools:\n\t- Read\n\t- Grep`, `${good}\ntools:\n  - Read\n  - Grep`],
  ['a tab before a key', `${good}\n\ttools: Read\n\tmodel: opus`, `${good}\ntools: Read\nmodel: opus`],
  [
    'lines without indentation above a key given twice',
    'description: One\nand two.\nmodel: opus\nmodel: haiku',
    'description: |-\n  One\n  and two.\nmodel: opus\nmodel: haiku',
  ],
  ['tools with semicolons', `${good}\ntools: Read; Grep`, `${good}\ntools: Read, Grep`],
  ['tools with spaces', `${good}\ntools: Read Grep`, `${good}\ntools: Read, Grep`],
  ['tools with words', `${good}\ntools: Read, and grep`, `${good}\ntools: Read, Grep`],
  [
    'tools in one line of a list',
    `${good}\ndisallowedTools:\n  - Bash(git *) | Edit\n  - Write`,
    `${good}\ndisallowedTools:\n  - Bash(git *)\n  - Edit\n  - Write`,
  ],
  ['a description with a capital', 'Description: Looks\\nahead.', 'description: |-\n  Looks\n  ahead.'],
  ['a retired tool', `${good}\ntools: Read, MultiEdit`, `${good}\ntools: Read, Edit`],
  ['a retired tool that is there', `${good}\ntools: Glob, LS, Read`, `${good}\ntools: Glob, Read`],
  ['one at the start', `${good}\ntools: LS, Glob`, `${good}\ntools: Glob`],
  ['one in quotes', `${good}\ntools: ["Glob", "LS"]`, `${good}\ntools: ["Glob"]`],
  ['one of a list', `${good}\ntools:\n  - Glob\n  - LS\n  - Read`, `${good}\ntools:\n  - Glob\n  - Read`],
  ['a colour', `${good}\ncolor: teal # ours`, `${good}\ncolor: cyan # ours`],
  ['a colour in quotes', `${good}\ncolor: "#10B981"`, `${good}\ncolor: green`],
])('mends %s', (_, before, after) => {
  expect(mended(before)).toBe(after);
});

test.each([
  ['a key that is there already', `${good}\nallowed-tools: Read\ntools: Grep`],
  ['a tool that no other replaces', `${good}\ntools: Read, KillShell`],
  ['a retired tool that is taken away', `${good}\ndisallowedTools: MultiEdit`],
  ['two keys for one that is not there', `${good}\ntool: Read\nTools: Grep`],
  ['two names that are none', `${good}\nModel: opus\nmodell: haiku`],
  ['tabs below which a map begins', `${good}\nhooks:\n\tStop:\n\t\t- x`],
  ['a bracket over several lines', `${good}\ntools: [Read,\n  Grep\ncolor: red`],
  ['tools of which one is unknown', `${good}\ntools: Read; Compass`],
  ['a colour near to none', `${good}\ncolor: graphite`],
  ['what a comment excepts', `${good}\n# agent-catalog-disable-next-line color-unknown -- ours\ncolor: teal`],
  ['a good file', good],
])('leaves %s alone', (_, lines) => {
  expect(mended(lines)).toBe(lines);
});

test('leaves alone what the settings do not want to hear of', () => {
  const bytes = Buffer.from(whole(`${good}\ncolor: teal`));
  expect(mendText(bytes, file, { 'color-unknown': 'off' }).bytes.equals(bytes)).toBe(true);
});

test('writes new lines as the file does, where CR LF is wanted', () => {
  const bytes = Buffer.from(whole('description: One: two\\nthree').replaceAll('\n', '\r\n'));
  const after = String(mendText(bytes, file, { 'file-line-endings': 'off' }).bytes);
  expect(after).toContain('description: |-\r\n  One: two\r\n  three\r\n---\r\n');
  expect(String(mendText(bytes, file, {}).bytes)).not.toContain('\r');
});

test('keeps a byte-order mark', () => {
  const bytes = Buffer.from(`\uFEFF${whole(`${good}\ncolor: teal`)}`);
  expect(String(mendText(bytes, file, {}).bytes)).toBe(`\uFEFF${whole(`${good}\ncolor: cyan`)}`);
});

test.each([
  ['is not UTF-8', Buffer.from(whole('description: Caf\u00E9: open'), 'latin1')],
  ['is UTF-16', Buffer.from(`\uFEFF${whole('description: One: two')}`, 'utf16le')],
])('leaves a file alone that %s', (_, bytes) => {
  expect(mendText(bytes, file, {})).toEqual({ bytes, mended: [] });
});
