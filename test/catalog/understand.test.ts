import { expect, test } from 'vitest';
import { agentSchema } from '../../src/catalog/agent.ts';
import { readAgentSource } from '../../src/catalog/read.ts';
import { understand } from '../../src/catalog/understand.ts';
import { agentOf, withFrontmatter } from './agent-of.ts';

const agent = (lines: string, relative?: string) =>
  agentOf(withFrontmatter(`name: scout\ndescription: Looks ahead.\n${lines}`), relative).agent;

test('makes an agent of a file', () => {
  const text = `---
name: trail-scout
description: >-
  Use this agent when you need to find a way.
  Use PROACTIVELY when the path is lost.

  <example>user: "Where?" assistant: "There."</example>
tools: Read, Bash(git log:*)
model: sonnet
color: Green
permissionMode: plan
maxTurns: 12
background: yes
skills: [maps]
mcpServers: [compass, { radar: { command: radar } }]
hooks: { PreToolUse: [], Stop: [] }
tags: [trail, snow]
category: guides
vibe: calm
---

# Trail scout

Looks ahead.

## When to use

- The bridge is out
`;
  const { agent: found, lines } = agentOf(text, 'day/trail-scout.md');
  expect(agentSchema.parse({ ...found, slug: 'x' })).toBeTruthy();
  expect(lines.map((line) => /\[([\w-]+)\]$/.exec(line)![1])).toEqual(['color-unknown']);
  expect({ ...found, source: 0, problems: 0 }).toEqual({
    slug: '',
    name: 'trail-scout',
    title: 'Trail scout',
    named: true,
    format: 'claude',
    description: {
      raw: 'Use this agent when you need to find a way. Use PROACTIVELY when the path is lost.\n<example>user: "Where?" assistant: "There."</example>',
      summary: 'Find a way.',
      intro: 'Use this agent when you need to find a way. Use PROACTIVELY when the path is lost.',
      tokens: 34,
    },
    triggers: [
      { text: 'Use PROACTIVELY when the path is lost.', source: 'description' },
      { text: 'The bridge is out', source: 'body' },
    ],
    examples: [
      {
        id: 'example-68910e',
        turns: [
          { speaker: 'user', text: 'Where?' },
          { speaker: 'assistant', text: 'There.' },
        ],
        source: 'description',
      },
    ],
    model: { raw: 'sonnet', list: ['sonnet'], label: 'Sonnet', inherits: false },
    tools: {
      mode: 'only',
      allowed: [
        { raw: 'Read', name: 'Read', group: 'read' },
        { raw: 'Bash(git log:*)', name: 'Bash', scope: 'git log:*', group: 'execute' },
      ],
      denied: [],
    },
    access: { level: 'executes', words: 'Reads, and can run commands.' },
    limits: {
      permissionMode: 'plan',
      maxTurns: 12,
      background: true,
    },
    skills: ['maps'],
    mcpServers: ['compass', 'radar'],
    hooks: ['PreToolUse', 'Stop'],
    color: { raw: 'Green', token: 'green', valid: false },
    team: 'day',
    tags: ['trail', 'snow', 'guides'],
    owners: [],
    prompt: {
      markdown: '\n# Trail scout\n\nLooks ahead.\n\n## When to use\n\n- The bridge is out\n',
      line: 21,
      outline: [
        { level: 1, text: 'Trail scout', id: 'i-trail-scout', line: 2 },
        { level: 2, text: 'When to use', id: 'i-when-to-use', line: 6 },
      ],
      words: 14,
      tokens: 17,
    },
    source: 0,
    mentions: [],
    mentionedBy: [],
    via: 'yaml',
    keys: {
      name: { line: 2, shape: 'text' },
      description: { line: 3, shape: 'text' },
      tools: { line: 8, shape: 'text' },
      model: { line: 9, shape: 'text' },
      color: { line: 10, shape: 'text' },
      permissionMode: { line: 11, shape: 'text' },
      maxTurns: { line: 12, shape: 'number' },
      background: { line: 13, shape: 'text' },
      skills: { line: 14, shape: 'list' },
      mcpServers: { line: 15, shape: 'list' },
      hooks: { line: 16, shape: 'map' },
      tags: { line: 17, shape: 'list' },
      category: { line: 18, shape: 'text' },
      vibe: { line: 19, shape: 'text' },
    },
    problems: 0,
    extra: { vibe: 'calm' },
  });
});

test('knows the file it was made from', () => {
  const text = withFrontmatter('name: scout\ndescription: Looks ahead.');
  const source = readAgentSource('agents/day/scout.md', Buffer.from(text));
  const facts = {
    file: '/srv/agents/day/scout.md',
    relative: 'day/scout.md',
    editPath: 'team/day/scout.md',
    owners: ['@day'],
  };
  const { agent: found } = understand(source, facts);
  expect(found.owners).toEqual(['@day']);
  expect(found.source).toEqual({
    path: 'agents/day/scout.md',
    file: '/srv/agents/day/scout.md',
    editPath: 'team/day/scout.md',
    bytes: Buffer.byteLength(text),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test.each([
  ['name: scout', 'scout', true],
  ['name: 007', '007', true],
  ['name: true', 'true', true],
  ['name: [scout]', 'scout', true],
  ['name: {{ROLE}}', '{{ROLE}}', true],
  ['name: "  scout  "', 'scout', true],
  ['name:', 'file-name', false],
  ['name: ""', 'file-name', false],
  ['name: { a: b }', 'file-name', false],
  ['nom: scout', 'file-name', false],
])('calls the agent of `%s` %s', (line, name, named) => {
  const { agent: found } = agentOf(withFrontmatter(`${line}\ndescription: Looks ahead.`), 'day/file-name.md');
  expect(found).toMatchObject({ name, named });
});

test('prefers the title that the author gave', () => {
  expect(agent('displayName: The Scout').title).toBe('The Scout');
  expect(agent('display_name: The Scout').title).toBe('The Scout');
  expect(agent('displayName:').title).toBe('Scout');
});

test.each([
  ['literal', 'description: Looks ahead.\\n\\nReports.'],
  ['doubled', 'description: "Looks ahead.\\\\n\\\\nReports."'],
  ['real', 'description: |\n  Looks ahead.\n\n  Reports.'],
  ['folded', 'description: >\n  Looks\n  ahead.\n\n\n  Reports.'],
  ['quoted', 'description: "Looks ahead.\\n\\nReports."'],
  ['mixed', 'description: |\n  Looks ahead.\\n\n  Reports.'],
])('reads a description with %s newlines', (_, line) => {
  expect(agentOf(withFrontmatter(`name: scout\n${line}`)).agent.description.raw).toBe(
    'Looks ahead.\n\nReports.',
  );
});

test('counts the escaped newlines of a description', () => {
  expect(agentOf(withFrontmatter('name: scout\ndescription: Looks.\\nReports.\\\\nRests.')).lines).toEqual([
    'agents/scout.md:3:14  info  `description` holds 2 literal `\\n`, which most tools show as two characters. Write real lines, indented below `description: |-`.  [description-literal-newlines]',
  ]);
});

test.each([
  ['scout.md', '', 'claude'],
  ['scout.agent.md', '', 'copilot'],
  ['scout.chatmode.md', '', 'copilot'],
  ['scout.mdc', '', 'cursor'],
  ['.claude/agents/scout.md', 'mode: subagent', 'claude'],
  ['.github/agents/scout.md', '', 'copilot'],
  ['.opencode/agent/scout.md', '', 'opencode'],
  ['.gemini/agents/scout.md', '', 'gemini'],
  ['.cursor/worktrees/x/.claude/agents/scout.md', '', 'claude'],
  ['scout.md', 'tools: [codebase, editFiles]', 'copilot'],
  ['scout.md', 'handoffs: []', 'copilot'],
  ['scout.md', 'mode: subagent', 'opencode'],
  ['scout.md', 'tools: { write: false }', 'opencode'],
  ['scout.md', 'max_turns: 5', 'gemini'],
  ['scout.md', 'readonly: true', 'cursor'],
  ['scout.md', 'mode: careful', 'claude'],
])('tells the format of %s with `%s`', (relative, line, format) => {
  expect(agent(line, relative).format).toBe(format);
});

test.each([
  ['maxTurns: 12', { maxTurns: 12 }],
  ['maxTurns: "12"', { maxTurns: 12 }],
  ['max_turns: 5', { maxTurns: 5 }],
  ['steps: 3', { maxTurns: 3 }],
  ['background: on', { background: true }],
  ['background: "0"', { background: false }],
  ['temperature: 0.2', { temperature: 0.2 }],
  [
    'effort: high\nisolation: worktree\nmemory: user',
    { effort: 'high', isolation: 'worktree', memory: 'user' },
  ],
])('reads the limits of `%s`', (lines, limits) => {
  expect(agent(lines).limits).toEqual(limits);
  expect(agent(lines).extra).toEqual({});
});

test.each([
  ['maxTurns: many', { maxTurns: 'many' }],
  ['maxTurns: .inf', { maxTurns: '.inf' }],
  ['background: perhaps', { background: 'perhaps' }],
  ['temperature: { day: 1 }', { temperature: { day: 1 } }],
  ['tags: [a, { b: c }]', { tags: [{ b: 'c' }] }],
  ['tags: { b: c }', { tags: { b: 'c' } }],
  ['skills: [{ b: c }]', { skills: [{ b: 'c' }] }],
  ['skills: [a, "", { b: c }]', { skills: [{ b: 'c' }] }],
  ['category:\n  - a\n  -', {}],
  ['model: { day: opus }', { model: { day: 'opus' } }],
  ['color: { day: red }', { color: { day: 'red' } }],
  ['version: 1.10\nauthor: Mira', { version: '1.10', author: 'Mira' }],
  ['allowed-tools: Read', { 'allowed-tools': 'Read' }],
])('keeps what no field can hold of `%s`', (lines, extra) => {
  expect(agent(lines).extra).toEqual(extra);
  expect(agentSchema.parse({ ...agent(lines), slug: 'x' }).extra).toEqual(extra);
});

test.each([
  ['skills: maps, compass', ['maps', 'compass']],
  ['skills: [maps, 7]', ['maps', '7']],
  ['skills:', []],
  ['skills: [maps, ""]', ['maps']],
  ['skills:\n  - maps\n  -\n  - compass', ['maps', 'compass']],
  ['skills: [{ maps: 1 }, compass]', ['compass']],
])('reads the skills of `%s`', (line, skills) => {
  expect(agent(line).skills).toEqual(skills);
});

test.each([
  ['mcpServers: [compass]', ['compass']],
  ['mcpServers:\n  compass: { command: c }\n  radar: {}', ['compass', 'radar']],
  ['mcp-servers: compass, radar', ['compass', 'radar']],
])('reads the names of the servers of `%s`', (lines, names) => {
  expect(agent(lines).mcpServers).toEqual(names);
});

test('keeps the tags that are texts', () => {
  expect(agent('tags:\n  - api\n  -\n  - ops').tags).toEqual(['api', 'ops']);
  expect(agent('tags: [api, { ops: x }]\ncategory: [day, ""]').tags).toEqual(['api', 'day']);
});

test('names each tag once, the category among them', () => {
  expect(agent('tags: snow, trail, snow\ncategory: trail').tags).toEqual(['snow', 'trail']);
});

test('takes the first folder for the team', () => {
  expect(agent('', 'day/deep/scout.md').team).toBe('day');
  expect(agent('', 'scout.md').team).toBeUndefined();
});
