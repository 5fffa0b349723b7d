import { expect, test } from 'vitest';
import type { Agent } from '../../src/catalog/agent.ts';
import type { Catalog } from '../../src/catalog/load.ts';
import { problem } from '../../src/catalog/problems.ts';
import { settingsSchema } from '../../src/catalog/settings.ts';
import { getCost } from '../../src/site/cost.ts';
import { getHealthPage } from '../../src/site/health-page.ts';
import { getProblemLines } from '../../src/site/problems.ts';
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
const settings = settingsSchema.parse({});
const chatty = agent('chatty', `|\n  Looks ahead.\n\n${[1, 2, 3].map(example).join('')}`);
const wordy = agent('wordy', `Looks ahead. ${'It looks and looks again at what is there. '.repeat(20)}`);
const terse = agent('terse', 'Looks back.');

test('what descriptions cost is added up against the budget, largest first, with what to trim', () => {
  const { total, budget, sentence, largest, prompts } = getCost([terse, chatty, wordy], settings);
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
  const { sentence, largest } = getCost(
    Array.from({ length: 80 }, () => wordy),
    settings,
  );
  expect(sentence).toContain('more than the 15,000');
  expect(largest).toHaveLength(10);
  expect(getCost([], settings).sentence).toContain('about 0 tokens, 0 %');
});

test('of the largest descriptions those of one title are told apart', () => {
  const twin = { ...wordy, slug: 'wordy-2', name: 'wordy-too' };
  expect(getCost([wordy, terse, twin], settings).largest.map(({ title }) => title)).toEqual([
    'Wordy (wordy)',
    'Wordy (wordy-too)',
    'Terse',
  ]);
});

test('a description that the instructions repeat is told apart', () => {
  const text = 'It looks at what is there and says what it sees, and then looks again. '.repeat(12).trim();
  expect(getCost([agent('echo', text, `# Echo\n\n${text}`)], settings).largest[0]!.trim).toMatch(
    /say the same again/,
  );
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
  expect(page.rules.map(({ code, counted, severity }) => [severity, code, counted])).toEqual([
    ['error', 'file-empty', '1 problem in 1 file'],
    ['warning', 'tool-unknown', '2 problems in 1 file'],
  ]);
  const placesOf = (rule: number) => page.rules[rule]!.statements.flatMap(({ places }) => places);
  expect(placesOf(0)).toEqual([{ path: 'agents/none.md', at: '', href: undefined }]);
  expect(placesOf(1)).toEqual([
    { path, at: ':4', href: '/agents/terse/#line-4' },
    { path, at: ':5', href: '/agents/terse/#line-5' },
  ]);
  expect(page.files.first).toEqual([
    { path: 'agents/none.md', href: undefined, error: 1, warning: 0, info: 0 },
    { path, href: '/agents/terse/#problems', error: 0, warning: 2, info: 0 },
  ]);
  expect(page.isOpen).toBe(true);
});

test('what is said of many files in the same words is said once, and many problems are folded', () => {
  const found = Array.from({ length: 60 }, (_, number) =>
    problem(
      'tool-unknown',
      { path: `agents/${number}.md`, line: 4 },
      { tool: number < 59 ? 'a' : 'b', nearest: null, isListed: false },
    ),
  );
  const { rules, files, isOpen } = getHealthPage(catalog([terse], found));
  expect(rules[0]!.statements.map(({ places }) => places.length)).toEqual([59, 1]);
  expect([files.first.length, files.rest.length, files.more]).toEqual([20, 40, 0]);
  expect(isOpen).toBe(false);
});

test('without a problem the page says so in one line', () => {
  const page = getHealthPage(catalog([terse], []));
  expect(page).toMatchObject({ sentence: '1 agent, and nothing to mend.', tiles: [], total: 0, rules: [] });
});

test('lists the first of very many problems of a rule and of very many files, and says how many more', () => {
  const found = Array.from({ length: 1250 }, (_, number) =>
    problem('file-empty', { path: `agents/${number}.md` }, {}),
  );
  const { rules, files } = getHealthPage(catalog([terse], found));
  expect(rules[0]!.statements.flatMap(({ places }) => places)).toHaveLength(1000);
  expect(rules[0]).toMatchObject({ count: 1250, more: 250 });
  expect([files.first.length, files.rest.length, files.more]).toEqual([20, 980, 250]);
});

test('lists the first of very many problems on the page of an agent', async () => {
  const links = Array.from({ length: 250 }, (_, number) => `[${number}](missing-${number}.md)`).join('\n\n');
  const folder = await folderWith({ 'many.md': `${agentFile('many')}\n${links}\n` });
  const { problems } = await loadCatalog(folder);
  const lines = getProblemLines(problems, '');
  expect([lines.problems.length, lines.moreProblems]).toEqual([200, 50]);
});

test('a file with more problems than a call takes arguments is read', async () => {
  const links = Array.from({ length: 130_000 }, (_, number) => `[x](m${number}.md)`).join('\n');
  const folder = await folderWith({ 'many.md': `${agentFile('many')}\n${links}\n` });
  expect((await loadCatalog(folder)).problems.length).toBeGreaterThan(125_000);
});
