import { EventEmitter } from 'node:events';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const agent = (name: string, lines = '') =>
  `---\nname: ${name}\ndescription: Looks ahead.\n${lines}---\n\nLook around and report.\n`;

let folder: string;

beforeEach(async () => {
  folder = join(await temporaryFolder(), 'agents');
  vi.stubEnv('AGENTS_DIR', folder);
  vi.stubEnv('AGENT_CATALOG_CACHE', await temporaryFolder());
});

afterEach(() => vi.unstubAllEnvs());

/** The integration at work in a server that tells it of changes when the test does. */
async function follow() {
  vi.resetModules();
  // What hangs on the process outlives a module that is loaded anew.
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('agent-catalog/reading')];
  const { default: followAgents } = await import('../../src/integrations/follow-agents.ts');
  const watched: string[] = [];
  const told: string[] = [];
  let reloads = 0;
  const watcher = Object.assign(new EventEmitter(), {
    add: (paths: string | string[]) => watched.push(...[paths].flat()),
  });
  const server = { watcher, environments: { client: { hot: { send: () => reloads++ } } } };
  const tell = (line: string) => told.push(line.slice(line.indexOf('agents/')));
  const setup = followAgents().hooks['astro:server:setup'] as (options: object) => Promise<void>;
  await setup({
    server: server as unknown as ViteDevServer,
    logger: { info: tell, warn: tell, error: tell } as unknown as AstroIntegrationLogger,
  });
  return {
    watched,
    told,
    reloads: () => reloads,
    says: (event: string, path: string) => watcher.emit('all', event, path),
    save: async (path: string, content: string) => {
      await writeFiles(folder, { [path]: content });
      watcher.emit('all', 'change', join(folder, path));
    },
  };
}

const moment = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('follows the sources that the settings name since', async () => {
  await writeFiles(folder, { 'scout.md': agent('scout'), '../more/owl.md': agent('owl') });
  const { watched, reloads, save, says } = await follow();
  expect(watched).toEqual([folder]);
  await save('catalog.yaml', 'sources: [../more]\n');
  const more = join(folder, '../more');
  await expect.poll(() => watched).toEqual([folder, more]);
  const before = reloads();
  says('change', join(more, 'owl.md'));
  await expect.poll(reloads).toBeGreaterThan(before);
  // Who is asked to watch a folder twice says everything twice.
  expect(watched).toEqual([folder, more]);
});

test('waits for a folder that has gone', async () => {
  await writeFiles(folder, { 'team/scout.md': agent('scout') });
  const { watched, says } = await follow();
  await rename(folder, `${folder}-away`);
  says('unlinkDir', join(folder, 'team'));
  says('unlinkDir', folder);
  expect(watched).toEqual([folder, folder]);
});

test('shows each state of a file, and tells only of what stays', async () => {
  await writeFiles(folder, { 'scout.md': agent('scout') });
  const { told, reloads, save } = await follow();
  for (let round = 0; round < 6; round++) {
    await save('scout.md', '');
    await moment(120);
    await save('scout.md', agent('scout'));
    await moment(120);
  }
  expect(reloads()).toBeGreaterThan(6);
  await moment(900);
  expect(told).toEqual([]);
  await save('scout.md', agent('scout', 'color: teal\n'));
  await moment(120);
  await save('owl.md', '');
  await expect.poll(() => told, { timeout: 5000 }).toHaveLength(2);
  expect(told).toEqual([
    expect.stringMatching(/^agents\/scout\.md:4:8 /),
    expect.stringMatching(/^agents\/owl\.md:1 /),
  ]);
});

test('says that where the site is published is asked once', async () => {
  await writeFiles(folder, { 'scout.md': agent('scout') });
  const { told, save } = await follow();
  await save('catalog.yaml', 'base: /team/\n');
  await expect.poll(() => told, { timeout: 5000 }).toHaveLength(1);
  expect(told[0]).toBe('agents/catalog.yaml: site or base has changed; stop the server and start it again.');
  await save('catalog.yaml', 'base: /team/\ntitle: Team\n');
  await moment(900);
  expect(told).toHaveLength(1);
});
