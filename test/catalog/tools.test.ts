import { expect, test } from 'vitest';
import type { Agent } from '../../src/catalog/agent.ts';
import { sentenceList } from '../../src/catalog/access.ts';
import { readTool } from '../../src/catalog/tools.ts';
import { agentOf, withFrontmatter } from './agent-of.ts';

const toolsOf = (lines: string): Agent =>
  agentOf(withFrontmatter(`name: scout\ndescription: Looks.\n${lines}`)).agent;
const allowed = (lines: string) => toolsOf(lines).tools.allowed.map(({ raw }) => raw);
const denied = (lines: string) => toolsOf(lines).tools.denied.map(({ raw }) => raw);

test.each([
  ['a comma string', 'tools: Read, Grep,Bash'],
  ['a list', 'tools:\n  - Read\n  - Grep\n  - Bash'],
  ['a flow list', 'tools: [Read, "Grep", \'Bash\']'],
  ['a list in a string', 'tools: \'["Read", "Grep", "Bash"]\''],
  ['lines of a block', 'tools: |\n  Read\n  Grep\n  Bash'],
  ['bullets in a block', 'tools: |\n  - Read\n  - Grep\n  - Bash'],
  ['words with spaces between', 'tools: Read Grep Bash'],
  ['words in backticks', 'tools: "`Read`, `Grep`, `Bash`"'],
  ['a list in a list', 'tools: [Read, [Grep, Bash]]'],
  ['a map of booleans', 'tools: { Read: true, Grep: true, Bash: true, Write: false }'],
  ['a map of permissions', 'tools: { Read: allow, Grep: ask, Bash: { "git *": allow }, Write: deny }'],
])('reads %s', (_, lines) => {
  expect(toolsOf(lines).tools.mode).toBe('only');
  expect(allowed(lines)).toEqual(['Read', 'Grep', 'Bash']);
});

test.each([
  ['tools: Agent(guide, mapper), Read', ['Agent(guide, mapper)', 'Read']],
  ['tools: [Agent(guide, mapper), Read]', ['Agent(guide, mapper)', 'Read']],
  ['tools: ["Agent(guide, mapper)", Read]', ['Agent(guide, mapper)', 'Read']],
  ['tools: Bash(git log:*), Bash(npm run test:*)', ['Bash(git log:*)', 'Bash(npm run test:*)']],
  ['tools: mcp__maps__*, mcp__maps__find_way', ['mcp__maps__*', 'mcp__maps__find_way']],
  ['tools: Read the map, Grep', ['Read the map', 'Grep']],
])('keeps what belongs together in `%s`', (lines, expected) => {
  expect(allowed(lines)).toEqual(expected);
});

test.each([
  ['no line', ''],
  ['an empty line', 'tools:'],
  ['a star', 'tools: "*"'],
  ['an unquoted star', 'tools: *'],
  ['a star in a list', 'tools: ["*"]'],
  ['a map that only refuses', 'tools: { bash: false }'],
  ['a number', 'tools: 5'],
])('inherits every tool with %s', (_, lines) => {
  expect(toolsOf(lines).tools).toMatchObject({ mode: 'inherit', allowed: [] });
});

test.each([['tools: []'], ['tools: {}'], ['tools: ""']])('has no tools with `%s`', (lines) => {
  expect(toolsOf(lines).tools.mode).toBe('none');
  expect(toolsOf(lines).access).toEqual({ level: 'none', words: 'Has no tools: it only answers.' });
});

test('reads the tools that are taken away, from their own line and from a map', () => {
  expect(denied('disallowedTools: Bash, Write')).toEqual(['Bash', 'Write']);
  expect(denied('disallowedTools: [Agent(a, b)]')).toEqual(['Agent(a, b)']);
  expect(denied('tools: { read: true, write: false, bash: deny }')).toEqual(['write', 'bash']);
});

test('keeps a value that names no tool among the other keys', () => {
  expect(toolsOf('tools: 5\ndisallowedTools: 7').extra).toEqual({ tools: 5, disallowedTools: 7 });
});

test.each([
  ['Read', 'Read', undefined, 'read'],
  ['Bash(git diff:*)', 'Bash', 'git diff:*', 'execute'],
  ['mcp__maps__find', 'mcp__maps__find', undefined, 'mcp'],
  ['MultiEdit', 'MultiEdit', undefined, 'edit'],
  ['LS', 'LS', undefined, 'search'],
  ['Task', 'Task', undefined, 'agents'],
  ['run_shell_command', 'run_shell_command', undefined, 'execute'],
  ['search/codebase', 'search/codebase', undefined, 'read'],
  ['edit/editFiles', 'edit/editFiles', undefined, 'edit'],
  ['web/fetch', 'web/fetch', undefined, 'web'],
  ['maps-server/*', 'maps-server/*', undefined, 'mcp'],
  ['Compass', 'Compass', undefined, 'other'],
  ['constructor', 'constructor', undefined, 'other'],
  ['__proto__', '__proto__', undefined, 'other'],
  ['Odd(', 'Odd(', undefined, 'other'],
])('reads the tool %s', (raw, name, scope, group) => {
  expect(readTool(raw)).toEqual({ raw, name, group, ...(scope === undefined ? {} : { scope }) });
});

// prettier-ignore
test.each([
  ['', 'everything', 'Inherits every tool of the session, the shell included.'],
  ['tools: Read', 'reads', 'Reads only.'],
  ['tools: Read, Grep', 'reads', 'Reads and searches only.'],
  ['tools: Grep', 'reads', 'Searches only.'],
  ['tools: Compass', 'other', 'Can use tools of its own kind.'],
  ['tools: Read, Compass', 'other', 'Reads, and can use tools of its own kind.'],
  ['tools: Read, mcp__maps__find', 'other', 'Reads, and can use MCP servers.'],
  ['tools: Read, Agent', 'other', 'Reads, and can call other agents.'],
  ['tools: Read, TodoWrite', 'reads', 'Reads only.'],
  ['tools: TodoWrite', 'reads', 'Has no tool that reads, edits or runs anything.'],
  ['tools: WebFetch', 'reads', 'Can use the web.'],
  ['tools: Read, WebSearch', 'reads', 'Reads, and can use the web.'],
  ['tools: Read, Write', 'edits', 'Reads, and can edit files.'],
  ['tools: Read, Grep, Edit, Bash', 'executes', 'Reads and searches, and can edit files and run commands.'],
  ['tools: Read, Edit, Bash, WebFetch, Agent, mcp__maps__find', 'executes', 'Reads, and can edit files, run commands, use the web, call other agents and use MCP servers.'],
  ['tools: Bash(git log:*)', 'executes', 'Can run commands.'],
  ['tools: Read, Bash\ndisallowedTools: Bash', 'reads', 'Reads only.'],
  ['tools: Read, Bash\ndisallowedTools: Bash(rm *)', 'executes', 'Reads, and can run commands.'],
  ['disallowedTools: WebFetch', 'everything', 'Inherits every tool of the session except WebFetch.'],
  ['disallowedTools: Bash', 'edits', 'Inherits every tool of the session except Bash.'],
  ['disallowedTools: Bash, Edit, Write', 'other', 'Inherits every tool of the session except Bash, Edit and Write.'],
  ['disallowedTools: Bash(rm *)', 'everything', 'Inherits every tool of the session except Bash(rm *).'],
  ['tools: { write: false, edit: false, bash: false }', 'other', 'Inherits every tool of the session except write, edit and bash.'],
])('tells from `%s` that it %s', (lines, level, words) => {
  expect(toolsOf(lines).access).toEqual({ level, words });
});

test('does not tell what an agent may do whose frontmatter cannot be read', () => {
  const { access } = agentOf('---js\n{ "tools": "Read" }\n---\n\nLook ahead.\n').agent;
  expect(access).toEqual({
    level: 'everything',
    words: 'No frontmatter could be read, so nothing says what it may use.',
  });
});

test('lists items as a sentence does', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sentenceList)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
