import { expect, test } from 'vitest';
import { suggestFreeNames } from '../../src/catalog/free-names.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { problem } from '../../src/catalog/problems.ts';
import { agentFile, folderWith } from './folders.ts';

const nameless = '---\ndescription: Looks ahead.\n---\n\nLook around and report.\n';

async function suggestions(files: Record<string, string>): Promise<Record<string, string>> {
  const { problems } = await loadCatalog(await folderWith(files));
  return Object.fromEntries(
    problems.flatMap((one) =>
      one.code === 'name-format' || one.code === 'name-missing' ? [[one.path, one.args.suggestion]] : [],
    ),
  );
}

test('suggests no name that another agent has', async () => {
  expect(
    await suggestions({
      'day/scout.md': agentFile('scout'),
      'night/scout.md': agentFile('Scout'),
      'owl.md': agentFile('owl'),
      'x/owl.md': nameless,
      'Owl.md': agentFile('Owl'),
    }),
  ).toEqual({
    'agents/Owl.md': 'owl-2',
    'agents/night/scout.md': 'night-scout',
    'agents/x/owl.md': 'x-owl',
  });
});

test('suggests no name twice', async () => {
  expect(
    await suggestions({
      'a.md': agentFile('Trail Scout'),
      'b.md': agentFile('trail_scout'),
      'c/d.md': agentFile('trail--scout'),
      'c/e.md': agentFile('TRAIL SCOUT'),
    }),
  ).toEqual({
    'agents/a.md': 'trail-scout',
    'agents/b.md': 'trail-scout-2',
    'agents/c/d.md': 'c-trail-scout',
    'agents/c/e.md': 'trail-scout-3',
  });
});

test('suggests names that are not too long', async () => {
  const long = 'x'.repeat(70);
  const found = await suggestions({ 'a.md': agentFile(long), 'b.md': agentFile(`${long}y`) });
  expect(Object.values(found)).toEqual(['x'.repeat(64), `${'x'.repeat(62)}-2`]);
});

test('finds names for ten thousand that want the same, at once', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    problem('name-format', { path: `${index}.md` }, { name: 'A B', suggestion: 'a-b' }),
  );
  const start = performance.now();
  const found = new Set(suggestFreeNames(many, []).map(({ args }) => JSON.stringify(args)));
  expect(found.size).toBe(many.length);
  expect(performance.now() - start).toBeLessThan(2000);
});
