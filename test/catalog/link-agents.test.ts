// Which agent git is believed to have moved, where several files lay at one path one after another.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { permalinksFile, printPermalinks, type Permalinks } from '../../src/catalog/permalinks.ts';
import { repositoryIn } from '../support/repository.ts';
import { folderWith } from './folders.ts';

const file = (name: string, body: string) =>
  `---\nname: ${name}\ndescription: Works as ${name}.\n---\n\n${body}\n`;

/** Records the addresses of a folder, and gives the record. */
async function update(folder: string): Promise<Permalinks> {
  const { record } = (await loadCatalog(folder)).links;
  await writeFile(join(folder, permalinksFile), printPermalinks(record));
  return record;
}

/** A repository in which `a.md` was moved to `b.md`, and then taken by another agent; each step is recorded. */
async function reusedPath() {
  const folder = await folderWith({ 'a.md': file('alpha', 'Weigh the first.') });
  const { commit } = repositoryIn(folder);
  const record = async (day: string) => {
    await update(folder);
    commit(day);
  };
  await record('2026-01-01');
  await rename(join(folder, 'a.md'), join(folder, 'b.md'));
  await record('2026-01-02');
  await writeFile(join(folder, 'a.md'), file('gamma', 'Sing of quite other things.'));
  await record('2026-01-03');
  return { folder, commit };
}

test.each(['committed', 'not committed'])(
  'a deleted agent is gone though an earlier file of its path was moved: %s',
  async (how) => {
    const { folder, commit } = await reusedPath();
    await rm(join(folder, 'a.md'));
    if (how === 'committed') commit('2026-01-04');
    // What is gone stays gone at the next update too.
    for (const day of ['2026-01-05', '2026-01-06']) {
      const record = await update(folder);
      expect(record['/agents/gamma/']).toMatchObject({ path: 'a.md', gone: true });
      expect(record['/agents/alpha/']).toMatchObject({ path: 'b.md' });
      commit(day);
    }
  },
);

test('a deleted agent is gone though the earlier file of its path moves on', async () => {
  const { folder, commit } = await reusedPath();
  await rm(join(folder, 'a.md'));
  await rename(join(folder, 'b.md'), join(folder, 'c.md'));
  commit('2026-01-04');
  const record = await update(folder);
  expect(record['/agents/gamma/']).toMatchObject({ gone: true });
  expect(record['/agents/alpha/']).toMatchObject({ path: 'c.md' });
});

test('a file that was moved and rewritten since the record is followed, though its path was used again', async () => {
  const lines = Array.from({ length: 30 }, (_, index) => `Step ${index} of many.`).join('\n');
  const folder = await folderWith({ 'a.md': file('alpha', lines) });
  const { commit } = repositoryIn(folder);
  await update(folder);
  commit('2026-01-01');
  await rm(join(folder, 'a.md'));
  await writeFile(join(folder, 'b.md'), file('beta', `${lines}\nOne more.`));
  commit('2026-01-02');
  await writeFile(join(folder, 'a.md'), file('gamma', 'Sing of quite other things.'));
  commit('2026-01-03');
  const record = await update(folder);
  expect(record['/agents/alpha/']).toEqual({ to: '/agents/beta/' });
  expect(record['/agents/gamma/']).toMatchObject({ path: 'a.md' });
});
