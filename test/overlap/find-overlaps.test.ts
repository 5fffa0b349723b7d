import { expect, test } from 'vitest';
import type { Agent } from '../../src/catalog/agent.ts';
import { findOverlaps } from '../../src/overlap/find-overlaps.ts';
import { termsOf } from '../../src/overlap/terms.ts';
import { agentOf } from '../catalog/agent-of.ts';

function agent(name: string, description: string): Agent {
  const { agent: made } = agentOf(`---\nname: ${name}\ndescription: ${description}\n---\nWork.\n`);
  return { ...made, slug: name };
}

/** Agents about other things, so that words have a weight. */
const crowd = [
  'kettles',
  'sonnets',
  'glaciers',
  'invoices',
  'sparrows',
  'violins',
  'harbours',
  'lanterns',
].map((thing) => agent(`${thing}-keeper`, `Counts ${thing} and describes each of the ${thing} in turn.`));
const flaky = agent(
  'flaky-hunter',
  'Finds flaky tests in a test suite and mends whatever makes them unstable.',
);
const stable = agent(
  'test-steadier',
  'Makes an unstable test suite steady. Use it when flaky tests fail at night.',
);

test('finds two agents that invite the same requests, with the phrases they share', () => {
  const found = findOverlaps([...crowd, stable, flaky]);
  expect(found.map(({ slugs }) => slugs)).toEqual([['flaky-hunter', 'test-steadier']]);
  expect(found[0]!.score).toBeGreaterThan(0.25);
  expect(found[0]!.score).toBeLessThan(1);
  expect(found[0]!.phrases).toContain('flaky tests');
  expect(new Set(found[0]!.phrases).size).toBe(found[0]!.phrases.length);
});

test('finds the same whatever the order of the agents', () => {
  const one = findOverlaps([...crowd, stable, flaky]);
  const other = findOverlaps([flaky, ...crowd.toReversed(), stable]);
  expect(other.map(({ slugs, phrases }) => ({ slugs, phrases }))).toEqual(
    one.map(({ slugs, phrases }) => ({ slugs, phrases })),
  );
  expect(other[0]!.score).toBeCloseTo(one[0]!.score, 12);
});

test('two that say the same word for word are alike by 1', () => {
  const twins = [
    agent('a', 'Sharpens pencils before a long exam.'),
    { ...agent('a', 'Sharpens pencils before a long exam.'), slug: 'a-2' },
  ];
  const [found] = findOverlaps([...crowd, ...twins]);
  expect(found!.score).toBeCloseTo(1, 6);
});

test('siblings that each go by a word the other never says must be more alike', () => {
  const words = 'Builds web servers';
  const go = agent('go-builder', `${words} in Go with goroutines and channels.`);
  const java = agent('java-builder', `${words} in Java with beans and annotations.`);
  const plain = { ...java, slug: 'plain-builder', title: 'Builder' };
  expect(findOverlaps([...crowd, go, java])).toEqual([]);
  expect(findOverlaps([...crowd, go, plain]).map(({ slugs }) => slugs)).toEqual([
    ['go-builder', 'plain-builder'],
  ]);
});

test('agents without a word in common, without words, or alone, overlap with nobody', () => {
  expect(findOverlaps([])).toEqual([]);
  expect(findOverlaps([flaky])).toEqual([]);
  expect(findOverlaps(crowd)).toEqual([]);
  expect(findOverlaps([agent('a', '"…"'), agent('b', '"—"')])).toEqual([]);
});

test('what users say in examples counts; what assistants say does not', () => {
  const terms = termsOf(
    agent(
      'x',
      '|\n  Looks.\n  <example>\n  user: "Mend the roof"\n  assistant: "Calling carpenters"\n  </example>',
    ),
  );
  expect(terms.get('roof')).toEqual({ count: 1, written: 'roof' });
  expect(terms.has('carpent')).toBe(false);
});

test('two words are a phrase only where nothing but space or a hyphen stands between them', () => {
  const terms = termsOf(agent('x', 'Mends slow queries, pages and re-used code.'));
  expect(terms.get('slow queri')?.written).toBe('slow queries');
  expect(terms.has('queri page')).toBe(false);
});

test('scripts without spaces are compared by pairs of characters', () => {
  const one = agent('甲', '数据库性能优化专家');
  const other = agent('乙', '数据库性能调优助手');
  expect(findOverlaps([...crowd, one, other]).map(({ slugs }) => slugs)).toEqual([['乙', '甲']]);
});

test('ten times the agents do not take a hundred times as long', () => {
  const many = (total: number) =>
    Array.from({ length: total }, (_, at) => ({
      ...agent('a', `Keeps thing ${at % 97} and part${at % 89} with tool${at % 83} for team${at}.`),
      slug: `a-${at}`,
    }));
  const time = (agents: Agent[]) => {
    const start = performance.now();
    findOverlaps(agents);
    return performance.now() - start;
  };
  const [few, lots] = [many(200), many(2000)];
  time(few);
  expect(time(lots)).toBeLessThan(Math.max(1500, time(few) * 60));
});
