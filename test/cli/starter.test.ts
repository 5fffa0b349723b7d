import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { agentCatalog } from '../support/command.ts';

test('what is wrong with the starter agents on purpose is told where people read of it', async () => {
  const { stdout } = await agentCatalog(['check', 'agents']);
  expect(stdout).toContain(' 2 errors, 2 warnings, ');
  for (const file of ['README.md', 'agents/catalog.yaml'])
    expect(await readFile(file, 'utf8'), file).toMatch(/on purpose[^.]*\b2 errors and 2 warnings/);
});
