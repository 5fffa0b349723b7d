import { describe, expect, test } from 'vitest';
import { judge } from '../../src/compat/judge.ts';
import { loaders } from '../../src/compat/loaders.ts';
import { agentOf, withFrontmatter } from '../catalog/agent-of.ts';

const plain = 'name: scout\ndescription: Looks ahead.';

/** How every tool takes a file: `✓`, or the verdict with its lines and reasons. */
function judged(content: string): Record<string, string> {
  const { agent, problems } = agentOf(content);
  agent.problems = problems;
  return Object.fromEntries(
    loaders.map((loader) => {
      const { verdict, reasons } = judge(agent, loader);
      const said = reasons.map(({ line = '-', words }) => `${line} ${words}`);
      return [loader.name, [verdict, ...said].join(' | ')];
    }),
  );
}

test('every tool says where its rules are from, and since when', () => {
  for (const { name, asOf, sources, folders } of loaders) {
    expect(asOf, name).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(sources.length, name).toBeGreaterThan(0);
    for (const source of sources) expect(new URL(source).protocol).toBe('https:');
    expect(
      folders.every((folder) => /^\.[\w.-]+\/agents$/.test(folder)),
      name,
    ).toBe(true);
  }
});

test('every rule that takes only some values says which', () => {
  for (const { name, keys } of loaders) {
    for (const [key, { takes, shapes, wants }] of Object.entries(keys))
      if (takes) expect(wants ?? shapes, `${name}: ${key}`).toBeDefined();
  }
});

test('name, description and instructions alone load everywhere but in Codex', () => {
  const { Codex, ...others } = judged(withFrontmatter(plain));
  expect(new Set(Object.values(others))).toEqual(new Set(['loads']));
  expect(Codex).toBe('refuses | - It reads TOML, and this is Markdown.');
});

test('a file of Claude Code is whole there, loses elsewhere, and is refused by strict schemas', () => {
  expect(judged(withFrontmatter(`${plain}\ntools: Read, Bash\nmodel: sonnet\ncolor: orange`))).toEqual({
    'Claude Code': 'loads',
    'GitHub Copilot':
      'loses | 5 `model` holds `sonnet`. It takes names as its model picker shows them. | 6 It does not read `color`, so it has no colour.',
    'VS Code':
      'loses | 5 `model` holds `sonnet`. It takes names as its model picker shows them. | 6 It does not read `color`, so it has no colour.',
    OpenCode:
      'refuses | 4 `tools` is text. It takes a map such as `bash: false`. | 6 `color` holds `orange`. It takes `#RRGGBB` or a colour of its theme such as `accent`.',
    Cursor:
      'loses | 4 It does not read `tools`, so the agent has every tool. | 5 `model` holds `sonnet`. It takes `inherit`, `fast` or a full id. | 6 It does not read `color`, so it has no colour.',
    'Gemini CLI':
      'refuses | 4 `tools` is text. It takes a list of its own tools, such as `read_file`. | 6 It refuses the key `color`.',
    Codex: 'refuses | - It reads TOML, and this is Markdown.',
    'Qwen Code': 'loads',
  });
});

describe('Claude Code', () => {
  test.each([
    ['no name', 'description: Looks ahead.', 'refuses | - It needs `name`, and there is none.'],
    ['no description', 'name: scout', 'refuses | - It needs `description`, and there is none.'],
    [
      'a name with a colon',
      'name: "a:b"\ndescription: Looks ahead.',
      'refuses | 2 `name` holds `a:b`. It takes names that do not start with `-` and hold no `:`.',
    ],
    [
      'a colour it does not show',
      `${plain}\ncolor: teal`,
      'loses | 4 `color` holds `teal`. It takes one of red, blue, green, yellow, purple, orange, pink, cyan.',
    ],
    [
      'tools it does not have',
      `${plain}\ntools: Read, MultiEdit, mcp__git__log, Raed`,
      'loses | 4 `tools` holds `MultiEdit`, `Raed`. It takes its own tools and those of MCP servers.',
    ],
    [
      'a mode nobody documents',
      `${plain}\npermissionMode: yolo`,
      'loses | 4 `permissionMode` holds `yolo`. It takes the seven modes it documents.',
    ],
    [
      'a limit in words',
      `${plain}\nmaxTurns: few`,
      'loses | 4 `maxTurns` holds `few`. It takes a whole number above 0.',
    ],
    ['a risky value', 'name: scout\ndescription: Looks: ahead', 'loads'],
    ['keys for people', `${plain}\nversion: 2\nauthor: Ann`, 'loads'],
  ])('given %s', (_what, frontmatter, expected) => {
    expect(judged(withFrontmatter(frontmatter))['Claude Code']).toBe(expected);
  });

  test('cannot quote a risky value where lines end with CR LF', () => {
    const risky = withFrontmatter('name: scout\ndescription: Looks: ahead').replaceAll('\n', '\r\n');
    expect(judged(risky)['Claude Code']).toBe(
      'refuses | 3 It cannot quote risky values where lines end with CR LF.',
    );
    expect(judged(withFrontmatter(plain).replaceAll('\n', '\r\n'))['Claude Code']).toBe('loads');
  });

  test('of two files with one name is not certain', () => {
    const { agent, problems } = agentOf(withFrontmatter(plain));
    agent.problems = [...problems, { code: 'agent-duplicate', severity: 'error', path: 'a', args: {} }];
    expect(judge(agent, loaders[0]!).verdict).toBe('unclear');
  });
});

test('frontmatter that is no strict YAML is mended by some, refused by one, and of the rest nobody says', () => {
  const verdicts = (frontmatter: string) =>
    Object.entries(judged(withFrontmatter(frontmatter))).map(([, said]) => said.split(' | ')[0]);
  // In the order: Claude Code, GitHub Copilot, VS Code, OpenCode, Cursor, Gemini CLI, Codex, Qwen Code.
  const [u, l, r] = ['unclear', 'loads', 'refuses'];
  expect(verdicts('name: scout\ndescription: Looks: ahead')).toEqual([l, u, u, l, u, r, r, u]);
  expect(verdicts('name: scout\ndescription: *Looks ahead')).toEqual([l, u, u, r, u, r, r, u]);
  expect(verdicts('name: scout\ndescription: Looks\nContext: a\nContext: b')).toEqual([
    r,
    u,
    u,
    r,
    u,
    r,
    r,
    u,
  ]);
});

test('a file without frontmatter is refused by those that need a key of it', () => {
  expect(judged('# Scout\n\nLook around and report.\n')).toMatchObject({
    'Claude Code': 'refuses | 1 It sees no frontmatter.',
    'GitHub Copilot': 'refuses | 1 It sees no frontmatter.',
    'VS Code': 'loses | 1 It sees no frontmatter, only instructions.',
    'Gemini CLI': 'refuses | 1 It sees no frontmatter.',
  });
});

test('GitHub Copilot takes 30,000 characters of instructions', () => {
  const file = (length: number) => `---\n${plain}\n---\n${'x'.repeat(length)}\n`;
  expect(judged(file(30_000))['GitHub Copilot']).toBe('loads');
  expect(judged(file(30_001))['GitHub Copilot']).toBe(
    'refuses | 5 The instructions are 30,001 characters long. It takes 30,000 at most.',
  );
});

test('GitHub Copilot knows tools by its aliases, by most names of Claude Code and by server', () => {
  const said = judged(withFrontmatter(`${plain}\ntools: [Read, bash, github/*, LSP]`))['GitHub Copilot'];
  expect(said).toMatch(/^loses \| 4 `tools` holds `LSP`\./);
});

test('OpenCode takes a map of tools, a colour in hexadecimal, and hands on keys that it does not know', () => {
  const own = withFrontmatter(
    'description: Looks ahead.\nmode: subagent\nmodel: anthropic/claude-sonnet-5\ncolor: "#aabbcc"\ntools:\n  bash: false',
  );
  expect(judged(own)['OpenCode']).toBe('loads');
  expect(judged(withFrontmatter(`${plain}\neffort: high`))['OpenCode']).toBe(
    'loses | 4 It hands `effort` to the model’s provider as an option.',
  );
  expect(judged(withFrontmatter(`${plain}\nmode: maybe`))['OpenCode']).toMatch(/^refuses \| 4 `mode` holds/);
});

test('Gemini CLI takes its own tools and its own keys, and no other', () => {
  const own = withFrontmatter(`${plain}\nkind: local\ntools: [read_file, mcp_github_search]\nmax_turns: 9`);
  expect(judged(own)['Gemini CLI']).toBe('loads');
  expect(judged(withFrontmatter(`${plain}\ntools: [Read]`))['Gemini CLI']).toMatch(
    /^refuses \| 4 `tools` holds/,
  );
  expect(judged(withFrontmatter('name: Sc Out\ndescription: Looks.'))['Gemini CLI']).toMatch(
    /^refuses \| 2 `name` holds `Sc Out`/,
  );
});

test('Qwen Code refuses short instructions and reserved names', () => {
  expect(judged(`---\n${plain}\n---\nLook.\n`)['Qwen Code']).toBe(
    'refuses | 5 The instructions are 5 characters long. It takes 10 and more.',
  );
  expect(judged(withFrontmatter('name: system\ndescription: Looks.'))['Qwen Code']).toMatch(/^refuses \| 2/);
});

test('an author’s text cannot break out of its code span', () => {
  const said = judged(withFrontmatter(`${plain}\ncolor: a\`b`))['Claude Code']!;
  expect(said).toContain("`a'b`");
});
