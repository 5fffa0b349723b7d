import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBaseline } from '../../src/catalog/baseline.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { summaryOf } from '../../src/cli/summary.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

test('counts agents and problems, and those that the baseline knows', async () => {
  const folder = join(await temporaryFolder(), 'agents');
  await writeFiles(folder, { 'scout.md': '# Scout\n', 'owl.md': '# Owl\n' });
  const catalog = await loadCatalog(folder);
  expect(await summaryOf(catalog)).toBe('2 agents, 2 errors in 2 files.');
  await writeBaseline(folder, catalog.problems.slice(1));
  expect(await summaryOf(catalog)).toBe('2 agents, 2 errors in 2 files. 1 known by known-problems.json.');
  await writeFile(join(folder, 'known-problems.json'), '{}');
  expect(await summaryOf(catalog)).toMatch(
    /^2 agents, 2 errors in 2 files\. known-problems\.json is not a list/,
  );
});
