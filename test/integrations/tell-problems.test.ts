import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { tellProblems } from '../../src/integrations/tell-problems.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const agent = (name: string, lines = '') =>
  `---\nname: ${name}\ndescription: Looks ahead.\n${lines}---\n\nLook around and report.\n`;

/** A folder of agents, and what is said of it after some files were saved. */
async function author(files: Record<string, string>) {
  const folder = join(await temporaryFolder(), 'agents');
  await writeFiles(folder, files);
  const tell = tellProblems(await loadCatalog(folder));
  const read = async (...saved: string[]) =>
    tell({ catalog: await loadCatalog(folder), saved: saved.map((path) => `agents/${path}`) });
  return {
    save: async (path: string, content: string) => {
      await writeFiles(folder, { [path]: content });
      return await read(path);
    },
    remove: async (path: string) => {
      await rm(join(folder, path));
      return await read();
    },
  };
}

const nothing = { problems: [], mended: [] };

test('says the problems of a saved file once, and when they are gone', async () => {
  const { save } = await author({ 'scout.md': agent('scout', 'color: teal\n'), 'owl.md': agent('owl') });
  const teal = { problems: [expect.stringMatching(/^agents\/scout\.md:4:8 {2}warning .*\]$/)], mended: [] };
  // It was there before, and nobody has said it.
  expect(await save('scout.md', agent('scout', 'color: teal\n'))).toEqual(teal);
  expect(await save('scout.md', agent('scout', 'color: teal\n'))).toEqual(nothing);
  expect(await save('owl.md', agent('owl'))).toEqual(nothing);
  expect(await save('scout.md', agent('scout', '\ncolor: teal\n'))).toMatchObject({
    problems: [expect.stringContaining('scout.md:5:8')],
  });
  expect(await save('scout.md', agent('scout'))).toEqual({
    problems: [],
    mended: ['agents/scout.md: no problems any more'],
  });
  expect(await save('scout.md', agent('scout'))).toEqual(nothing);
  expect(await save('scout.md', agent('scout', 'color: teal\n'))).toEqual(teal);
});

test('says what a save does to other files, and what the end of a file does', async () => {
  const { save, remove } = await author({ 'scout.md': agent('scout'), 'old.md': '# Old\n' });
  const { problems } = await save('twin.md', agent('scout'));
  expect(problems.map((line) => line.split(':')[0])).toEqual(['agents/twin.md', 'agents/scout.md']);
  expect(await remove('twin.md')).toEqual({
    problems: [],
    mended: ['agents/scout.md: no problems any more', 'agents/twin.md: the file is gone'],
  });
  expect(await remove('old.md')).toEqual({ problems: [], mended: ['agents/old.md: the file is gone'] });
  expect(await remove('scout.md')).toEqual(nothing);
});
