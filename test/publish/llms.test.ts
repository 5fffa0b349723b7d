import { expect, test } from 'vitest';
import { llmsFullText, llmsText } from '../../src/publish/llms.ts';
import { agentFile } from '../catalog/folders.ts';
import { catalogOf, hostile, site } from './catalog-of.ts';

const crew = () =>
  catalogOf({
    'catalog.yaml':
      'title: Crew\ndescription: Who goes out.\nteams:\n  - folder: night\n    title: The Night\n',
    'day/mapper.md': agentFile('mapper'),
    'night/owl.md': agentFile('owl'),
    'scout.md': agentFile('scout'),
  });

test('llms.txt is a title, a quotation, and lists of links to the files, team by team', async () => {
  expect(llmsText(await crew(), site)).toBe(`# Crew

> Who goes out.

3 agents. Each link leads to the file of an agent: YAML frontmatter, then its instructions in Markdown. To use one, save it in \`.claude/agents/\`.

## The Night

- [Owl](https://acme.example/agents/owl.md): Looks ahead as owl.

## Day

- [Mapper](https://acme.example/agents/mapper.md): Looks ahead as mapper.

## Without a team

- [Scout](https://acme.example/agents/scout.md): Looks ahead as scout.

## Optional

- [All agents as data](https://acme.example/agents.json): JSON, described by https://acme.example/schema/agents.json; everything about one agent stands beside its file, with the ending \`.json\`
- [All instructions in one file](https://acme.example/llms-full.txt): about 21 tokens
`);
});

test('links are paths where the site is not known', async () => {
  expect(llmsText(await crew(), undefined)).toContain('- [Owl](/agents/owl.md): ');
});

test('llms-full.txt holds every description and every instruction, in the same order', async () => {
  const text = llmsFullText(await crew(), site);
  expect(
    text.startsWith(
      '# Crew\n\n> Who goes out.\n\n---\n\n# Owl\n\nSource: https://acme.example/agents/owl/\n\n',
    ),
  ).toBe(true);
  expect(text.match(/^# .*$/gm)).toEqual(['# Crew', '# Owl', '# Mapper', '# Scout']);
  expect(text.match(/Look around and report\./g)).toHaveLength(3);
});

test('an agent is one line of the list, whatever its author writes', async () => {
  const catalog = await catalogOf({ 'a.md': hostile, 'b.md': agentFile('"x\\n## Optional"') });
  const lines = llmsText(catalog, site).split('\n');
  expect(lines.filter((line) => line.startsWith('- ['))).toHaveLength(4);
  expect(lines.filter((line) => line.startsWith('## '))).toEqual(['## Without a team', '## Optional']);
  for (const line of lines.filter((one) => one.includes('.md)'))) {
    expect(line).toMatch(/^- \[(?:[^\\[\]<>]|\\.)+\]\(https:\S+\.md\): (?:[^\\[\]<>`]|\\.)+$/);
  }
});
