import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { agentFile, folderWith } from './folders.ts';

/** The module with a memory of its own, for a folder of agents. */
async function readingOf(files: Record<string, string>) {
  vi.resetModules();
  const folder = await folderWith(files);
  vi.stubEnv('AGENTS_DIR', folder);
  return { folder, ...(await import('../../src/catalog/reading.ts')) };
}

afterEach(() => vi.unstubAllEnvs());

test('whoever asks is given one and the same reading', async () => {
  const { currentReading } = await readingOf({ 'scout.md': agentFile('scout') });
  const [one, other] = await Promise.all([currentReading(), currentReading()]);
  expect(one).toBe(other);
  expect(one.saved).toEqual([]);
  expect(one.catalog.agents.map(({ slug }) => slug)).toEqual(['scout']);
});

test('a new reading knows which files led to it, also those with nothing but problems', async () => {
  const { folder, currentReading, readAgain } = await readingOf({ 'scout.md': agentFile('scout') });
  await currentReading();
  await writeFile(join(folder, 'owl.md'), agentFile('owl', 'color: teal'));
  const { catalog, saved } = await readAgain([join(folder, 'owl.md'), join(folder, 'notes.txt')]);
  expect(saved).toEqual(['agents/owl.md']);
  expect(catalog.problems).toMatchObject([{ code: 'color-unknown', path: 'agents/owl.md' }]);
  expect((await currentReading()).catalog).toBe(catalog);
});
