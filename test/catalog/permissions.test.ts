import { describe, expect, test } from 'vitest';
import { findBrokenClaim } from '../../src/catalog/claims.ts';
import { explainPermissions } from '../../src/catalog/permissions.ts';
import { agentOf, withFrontmatter } from './agent-of.ts';

const plain = 'name: scout\ndescription: Looks ahead.';
const facts = (frontmatter: string) =>
  explainPermissions(agentOf(withFrontmatter(`${plain}\n${frontmatter}`)).agent).map(
    ({ label, words, line = '-' }) => `${line} ${label}: ${words}`,
  );

describe('what decides what an agent may touch', () => {
  test.each([
    ['', ['- Tools: There is no `tools` line, so it inherits every tool, shell included.']],
    ['tools: "*"', ['4 Tools: `tools` grants every tool, shell included.']],
    ['tools:', ['4 Tools: `tools` has no value, so it inherits every tool, shell included.']],
    ['tools: []', ['4 Tools: `tools` is empty, so it has none.']],
    [
      'tools: { bash: false }',
      [
        '4 Tools: `tools` only takes tools away, so it inherits every other.',
        '4 Taken away: It never has `bash`.',
      ],
    ],
    ['tools: Read', ['4 Tools: `tools` lists one, so it has no other.']],
    [
      'tools: Read, Bash',
      [
        '4 Tools: `tools` lists 2, so it has no other.',
        '4 Shell: `Bash` takes every command, and with them it can change files and reach the network.',
      ],
    ],
    [
      'tools: Edit, WebFetch, Bash',
      ['4 Tools: `tools` lists 3, so it has no other.', '4 Shell: `Bash` takes every command.'],
    ],
    [
      'tools: Bash(git log:*), Bash(ls)',
      [
        '4 Tools: `tools` lists 2, so it has no other.',
        '4 Shell: It is held to commands of the form `git log:*` and `ls`.',
      ],
    ],
    [
      'tools: Bash(git log:*)',
      [
        '4 Tools: `tools` lists one, so it has no other.',
        '4 Shell: It is held to commands of the form `git log:*`.',
      ],
    ],
  ])('of `%s`', (frontmatter, expected) => {
    expect(facts(frontmatter)).toEqual(expected);
  });

  test('names what is taken away, the mode, the servers, the hooks and the skills, each with its line', () => {
    const all = facts(
      'tools: Read\ndisallowedTools: Write, Bash\npermissionMode: bypassPermissions\nisolation: worktree\nmcpServers: [radar]\nhooks: { Stop: [] }\nskills: [maps]',
    );
    expect(all.slice(1)).toEqual([
      '5 Taken away: It never has `Write` and `Bash`.',
      '6 Permission mode: In `bypassPermissions` it never asks: every tool runs at once.',
      '7 Isolation: It works in a copy of the repository (`worktree`).',
      '8 MCP servers: It uses `radar`, with those of their tools that `tools` lists.',
      '9 Hooks: Commands run by themselves at `Stop`, without the agent asking for them.',
      '10 Skills: It starts with the whole of `maps`.',
    ]);
  });

  test('says of a mode that nobody knows just that', () => {
    expect(facts('permissionMode: constructor').at(-1)).toBe(
      '4 Permission mode: `permissionMode` is `constructor`, which Claude Code does not know.',
    );
  });
});

const broken = (frontmatter: string, body = 'Look around.', description = 'Looks ahead.') =>
  findBrokenClaim(
    agentOf(`---\nname: scout\ndescription: ${description}\n${frontmatter}\n---\n${body}\n`).agent,
  )?.claim;

describe('a promise to change nothing', () => {
  test.each([
    ['You are read-only.', 'You are read-only'],
    ['You operate in strict **read-only** mode.', 'operate in strict read-only'],
    ['You NEVER write code or tests.', undefined],
    ['You never modify source files — you report.', 'You never modify source files'],
    ['I do not change any code.', 'I do not change any code'],
    ['Use a read-only database user.', undefined],
    ['Never edit files by hand.', undefined],
    ['You never write code without a test.', undefined],
    ['Write a read-only agents guide.', undefined],
    ['```\nYou are read-only.\n```', undefined],
  ])('in "%s" is %s', (body, claim) => {
    expect(broken('tools: Read, Write', body)).toBe(claim);
  });

  test.each([
    ['tools: Read, Bash', undefined],
    ['tools: Read, Write\ndisallowedTools: Write', undefined],
    ['disallowedTools: Write', undefined],
    ['tools: Write\npermissionMode: plan', undefined],
    ['tools: Write\nhooks: { PreToolUse: [] }', undefined],
    ['tools: Write', 'You are read-only'],
    ['color: red', 'You are read-only'],
  ])('with `%s` is broken: %s', (frontmatter, claim) => {
    expect(broken(frontmatter, 'You are read-only.')).toBe(claim);
  });

  test('is found in the description, which every session reads', () => {
    expect(broken('tools: Write', 'Look.', 'A read-only reviewer.')).toBe('read-only reviewer');
  });
});
