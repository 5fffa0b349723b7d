import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { expect, test, vi } from 'vitest';
import { catalogLoaders } from '../../src/catalog/loader.ts';
import { agentFile, folderWith } from './folders.ts';

/** As much of Astro's context as the loaders use. */
function contextWith(watcher?: EventEmitter): {
  context: LoaderContext;
  entries: Map<string, unknown>;
  warned: string[];
} {
  const entries = new Map<string, unknown>();
  const warned: string[] = [];
  const context = {
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
    },
    watcher: watcher && Object.assign(watcher, { add: () => undefined }),
    logger: {
      warn: (line: string) => warned.push(line),
      info: (line: string) => warned.push(line),
      error: (line: string) => warned.push(line),
    },
  };
  return { context: context as unknown as LoaderContext, entries, warned };
}

test('fills both collections from one reading, by slug', async () => {
  vi.stubEnv(
    'AGENTS_DIR',
    await folderWith({ 'scout.md': agentFile('scout'), 'owl.md': agentFile('owl', 'color: teal') }),
  );
  const { agents, catalog } = catalogLoaders();
  const [first, second] = [contextWith(), contextWith()];
  if (typeof agents.load !== 'function' || typeof catalog.load !== 'function') throw new Error('no loaders');
  await Promise.all([agents.load(first.context), catalog.load(second.context)]);
  expect([...first.entries.keys()]).toEqual(['owl', 'scout']);
  expect(second.entries.get('catalog')).toMatchObject({
    settings: { title: 'Agent Catalog' },
    problems: [{ code: 'color-unknown', path: 'agents/owl.md' }],
  });
  vi.unstubAllEnvs();
});

test('remembers which files were saved last, and says when nothing is wrong with one', async () => {
  const folder = await folderWith({ 'scout.md': agentFile('scout') });
  vi.stubEnv('AGENTS_DIR', folder);
  const { agents, catalog } = catalogLoaders();
  const watcher = new EventEmitter();
  const [first, second] = [contextWith(watcher), contextWith()];
  await agents.load!(first.context);
  await catalog.load!(second.context);
  expect(second.entries.get('catalog')).toMatchObject({ saved: [] });
  watcher.emit('all', 'change', join(folder, 'scout.md'));
  await vi.waitFor(() => expect(first.warned).toEqual(['agents/scout.md: nothing to mend']));
  expect(second.entries.get('catalog')).toMatchObject({ saved: ['agents/scout.md'] });
  vi.unstubAllEnvs();
});

test('reads the folder again when a file changes, and tells what is wrong with it', async () => {
  const folder = await folderWith({ 'scout.md': agentFile('scout') });
  vi.stubEnv('AGENTS_DIR', folder);
  const { agents } = catalogLoaders();
  const watcher = new EventEmitter();
  const { context, entries, warned } = contextWith(watcher);
  await agents.load!(context);
  await writeFile(join(folder, 'owl.md'), agentFile('owl', 'color: teal'));
  watcher.emit('all', 'add', join(folder, 'owl.md'));
  watcher.emit('all', 'change', join(folder, 'owl.md'));
  watcher.emit('all', 'change', '/somewhere/else.md');
  await vi.waitFor(() => expect([...entries.keys()]).toEqual(['owl', 'scout']));
  expect(warned).toEqual([expect.stringMatching(/^agents\/owl\.md:4:8 {2}warning .* \[color-unknown\]$/)]);
  vi.unstubAllEnvs();
});
