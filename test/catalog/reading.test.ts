import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { agentFile, folderWith } from './folders.ts';

/** What hangs on the process outlives a module that is loaded anew. */
function forgetProcess(): void {
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('agent-catalog/reading')];
}

/** The module with a memory of its own, for a folder of agents. */
async function readingOf(files: Record<string, string>) {
  vi.resetModules();
  forgetProcess();
  const folder = await folderWith(files);
  const cache = await temporaryFolder();
  vi.stubEnv('AGENTS_DIR', folder);
  vi.stubEnv('AGENT_CATALOG_CACHE', cache);
  return { folder, cache, ...(await import('../../src/catalog/reading.ts')) };
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

test('the next process knows the files that stayed, and reads the others', async () => {
  const { folder, cache, currentReading } = await readingOf({
    'scout.md': agentFile('scout'),
    'owl.md': agentFile('owl', 'color: teal'),
  });
  const first = (await currentReading()).catalog;
  await writeFile(join(folder, 'scout.md'), agentFile('scout', 'color: teal'));
  vi.resetModules();
  forgetProcess();
  const again = await import('../../src/catalog/reading.ts');
  const second = (await again.currentReading()).catalog;
  expect(second.agents[0]).toEqual(first.agents[0]);
  expect(second.problems.map(({ path }) => path)).toEqual(['agents/owl.md', 'agents/scout.md']);

  for (const piece of await readdir(join(cache, 'files'))) await appendFile(join(cache, 'files', piece), 'x');
  vi.resetModules();
  forgetProcess();
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const third = await (await import('../../src/catalog/reading.ts')).currentReading();
  expect(third.catalog.agents).toEqual(second.agents);
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('is damaged'));
  warned.mockRestore();
});
