// Files and folders that change, go or are shut while the command is at work.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { fix } from '../../src/cli/check-fix.ts';
import { agentFile, folderWith } from '../catalog/folders.ts';

/** What happens right before a file or folder is read, or a draft is written beside a file. */
const meanwhile = vi.hoisted(() => ({ before: (_act: string, _path: string): void => {} }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    readFileSync: (...args: Parameters<typeof real.readFileSync>) => {
      meanwhile.before('read', String(args[0]));
      return real.readFileSync(...args);
    },
  };
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const after =
    <Args extends unknown[], Result>(act: string, call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      meanwhile.before(act, String(args[0]));
      return call(...args);
    };
  return {
    ...real,
    readdir: after('list', real.readdir as (path: string) => Promise<string[]>),
    writeFile: after('write', real.writeFile as (path: string, bytes: Buffer) => Promise<void>),
  };
});

beforeEach(() => {
  meanwhile.before = () => {};
});

const teal = (name: string) => agentFile(name, 'color: teal');

async function fixed(folder: string): Promise<{ isWritten: boolean; printed: string }> {
  const printed: string[] = [];
  const catalog = await loadCatalog(folder);
  const isWritten = await fix([catalog], { rules: {}, dryRun: false }, (text) => printed.push(text));
  return { isWritten, printed: printed.join('\n') };
}

test('leaves a file alone that is changed between reading and writing, and mends the others', async () => {
  const folder = await folderWith({ 'owl.md': teal('owl'), 'scout.md': teal('scout') });
  const saved = `${teal('scout')}\nAnd more.\n`;
  meanwhile.before = (act, path) => {
    if (act === 'write' && basename(path).startsWith('.scout.md.'))
      writeFileSync(join(folder, 'scout.md'), saved);
  };
  const { isWritten, printed } = await fixed(folder);
  expect(isWritten).toBe(false);
  expect(printed).toBe(
    'agents/scout.md  This file changed while it was being mended, so it was left alone. Run the command again.\n' +
      '1 problem mended in 1 file.\n',
  );
  expect(readFileSync(join(folder, 'scout.md'), 'utf8')).toBe(saved);
  expect(readFileSync(join(folder, 'owl.md'), 'utf8')).toBe(agentFile('owl', 'color: cyan'));
  expect(await readdir(folder)).toEqual(['owl.md', 'scout.md']);
  // Nothing happens the second time, so what is left is mended.
  meanwhile.before = () => {};
  expect(await fixed(folder)).toEqual({ isWritten: true, printed: '1 problem mended in 1 file.\n' });
});

test('does not bring back a file that is deleted between reading and writing', async () => {
  const folder = await folderWith({ 'owl.md': teal('owl'), 'scout.md': teal('scout') });
  meanwhile.before = (act, path) => {
    if (act === 'write' && basename(path).startsWith('.scout.md.')) rmSync(join(folder, 'scout.md'));
  };
  const { isWritten, printed } = await fixed(folder);
  expect(isWritten).toBe(false);
  expect(printed).toContain('agents/scout.md  This file cannot be mended (ENOENT), so it was left alone.');
  expect(await readdir(folder)).toEqual(['owl.md']);
});

test('takes a file that is deleted before it is read for one that is not there', async () => {
  const folder = await folderWith({ 'owl.md': agentFile('owl'), 'scout.md': agentFile('scout') });
  meanwhile.before = (act, path) => {
    if (act === 'read' && path.endsWith('owl.md')) rmSync(path);
  };
  const { agents, problems } = await loadCatalog(folder);
  expect(agents.map(({ name }) => name)).toEqual(['scout']);
  expect(problems).toEqual([]);
});

test('says of a folder that may not be read that it cannot be read, and reads the others', async () => {
  const folder = await folderWith({ 'night/owl.md': agentFile('owl'), 'scout.md': agentFile('scout') });
  meanwhile.before = (act, path) => {
    if (act === 'list' && path.endsWith('night'))
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  };
  const { agents, problems } = await loadCatalog(folder);
  expect(agents.map(({ name }) => name)).toEqual(['scout']);
  expect(problems).toMatchObject([
    { code: 'file-unreadable', path: 'agents/night', args: { reason: 'EACCES' } },
  ]);
});

test('takes a folder that is deleted before it is listed for one that is not there', async () => {
  const folder = await folderWith({ 'night/owl.md': agentFile('owl'), 'scout.md': agentFile('scout') });
  meanwhile.before = (act, path) => {
    if (act === 'list' && path.endsWith('night')) rmSync(path, { recursive: true });
  };
  const { agents, problems } = await loadCatalog(folder);
  expect(agents.map(({ name }) => name)).toEqual(['scout']);
  expect(problems).toEqual([]);
});
