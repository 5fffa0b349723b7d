import { expect, test } from 'vitest';
import type { Agent } from '../../src/catalog/agent.ts';
import type { Catalog } from '../../src/catalog/load.ts';
import { problem } from '../../src/catalog/problems.ts';
import { getCost } from '../../src/site/cost.ts';
import { getHealthPage } from '../../src/site/health-page.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { agentOf } from '../catalog/agent-of.ts';
import { agentFile, folderWith } from '../catalog/folders.ts';

function agent(name: string, description: string, body = 'Work.'): Agent {
  const { agent: made } = agentOf(
    `---\nname: ${name}\ndescription: ${description}\n---\n${body}\n`,
    `${name}.md`,
  );
  return { ...made, slug: name };
}
const example = (at: number) =>
  `  <example>\n  Context: it is night number ${at}\n  user: "${'Where are we now? '.repeat(9)}"\n  assistant: "Here"\n  </example>\n`;
const chatty = agent('chatty', `|\n  Looks ahead.\n\n${[1, 2, 3].map(example).join('')}`);
const wordy = agent('wordy', `Looks ahead. ${'It looks and looks again at what is there. '.repeat(20)}`);
const terse = agent('terse', 'Looks back.');

test('what descriptions cost is added up against the budget, largest first, with what to trim', () => {
  const { total, budget, sentence, largest, prompts } = getCost([terse, chatty, wordy]);
  expect(total).toBe([terse, chatty, wordy].reduce((sum, one) => sum + one.description.tokens, 0));
  expect(budget).toBe(15_000);
  expect(sentence).toMatch(/about [\d,]+ tokens, 3 % of the 15,000 above which Claude Code warns\.$/);
  expect(prompts).toContain('about 2 tokens for the longest, 6 tokens for all');
  expect(largest.map(({ title }) => title)).toEqual(['Wordy', 'Chatty', 'Terse']);
  expect(largest.map(({ trim }) => trim)).toEqual([
    'Keep when to call it. What it does and how belongs in the instructions.',
    expect.stringMatching(/^3 examples are 9\d % of it\. Keep the best, move the others/),
    'Short enough.',
  ]);
});

test('a catalog above the budget is told so; of many agents ten are listed', () => {
  const { sentence, largest } = getCost(Array.from({ length: 80 }, () => wordy));
  expect(sentence).toContain('more than the 15,000');
  expect(largest).toHaveLength(10);
  expect(getCost([]).sentence).toContain('about 0 tokens, 0 %');
});

test('a description that the instructions repeat is told apart', () => {
  const text = 'It looks at what is there and says what it sees, and then looks again. '.repeat(12).trim();
  expect(getCost([agent('echo', text, `# Echo\n\n${text}`)]).largest[0]!.trim).toMatch(/say the same again/);
});

const catalog = (agents: Agent[], problems: Catalog['problems']) =>
  ({ agents, problems, settings: {} }) as unknown as Catalog;

test('problems are counted by rule, worst first, with a link to the line of each', () => {
  const path = terse.source.path;
  const page = getHealthPage(
    catalog(
      [terse],
      [
        problem('tool-unknown', { path, line: 4 }, { tool: 'a', nearest: null, isListed: false }),
        problem('tool-unknown', { path, line: 5 }, { tool: 'b', nearest: null, isListed: false }),
        problem('file-empty', { path: 'agents/none.md' }, {}),
      ],
    ),
  );
  expect(page.rules.map(({ code, count, files, severity }) => [severity, code, count, files])).toEqual([
    ['error', 'file-empty', 1, 1],
    ['warning', 'tool-unknown', 2, 1],
  ]);
  expect(page.files.map(({ path: one }) => one)).toEqual(['agents/none.md', path]);
  expect(page.files[1]!.problems.map(({ placeHref }) => placeHref)).toEqual([
    '/agents/terse/#line-4',
    '/agents/terse/#line-5',
  ]);
  expect(page.files[0]!.problems[0]!.placeHref).toBeUndefined();
});

test('without a problem the page says so in one line', () => {
  const page = getHealthPage(catalog([terse], []));
  expect(page).toMatchObject({ sentence: '1 agent, and nothing to mend.', tiles: [], rules: [], files: [] });
});

test('lists the first of very many problems of a file, and says how many more there are', async () => {
  const links = Array.from({ length: 250 }, (_, number) => `[${number}](missing-${number}.md)`).join('\n\n');
  const folder = await folderWith({ 'many.md': `${agentFile('many')}\n${links}\n` });
  const { files } = getHealthPage(await loadCatalog(folder));
  expect(files.map(({ problems, moreProblems }) => [problems.length, moreProblems])).toEqual([[200, 50]]);
});

test('a file with more problems than a call takes arguments is read', async () => {
  const links = Array.from({ length: 130_000 }, (_, number) => `[x](m${number}.md)`).join('\n');
  const folder = await folderWith({ 'many.md': `${agentFile('many')}\n${links}\n` });
  expect((await loadCatalog(folder)).problems.length).toBeGreaterThan(125_000);
});
