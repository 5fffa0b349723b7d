// Every example of the guide is tried: before, the problem is there; after, nothing is wrong.
import { expect, test } from 'vitest';
import { guide } from '../../src/catalog/guide/guide.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { ProblemCode } from '../../src/catalog/problems.ts';
import { formatProblem } from '../../src/catalog/report.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

/** Problems of the disk, not of a text: their examples are listings of a folder. */
const listings: ProblemCode[] = ['file-not-utf8', 'file-unreadable', 'folder-cycle', 'link-outside'];
const codes = (Object.keys(guide) as ProblemCode[]).filter((code) => !listings.includes(code));

async function problemsOf(code: ProblemCode, which: 'before' | 'after'): Promise<string[]> {
  const { file = 'scout.md', beside = {}, [which]: text } = guide[code];
  const folder = await temporaryFolder();
  // A file that got its right name is no longer there under the old one.
  await writeFiles(folder, { ...beside, [file]: text });
  return (await loadCatalog(folder)).problems.map(formatProblem);
}

test.each(codes)('%s: the example before has it', async (code) => {
  expect((await problemsOf(code, 'before')).join('\n')).toContain(`[${code}]`);
});

test.each(codes)('%s: the example after has nothing that is wrong', async (code) => {
  const left = await problemsOf(code, 'after');
  // What lies beside the file, a skill, is left out of every catalog.
  expect(left.filter((line) => !line.endsWith('[file-left-out]'))).toEqual([]);
});

test.each(Object.entries(guide))('%s: says why in one to three sentences', (_code, { why }) => {
  expect(why).toMatch(/^\p{Lu}.*\.$/su);
  expect(why).not.toMatch(/please|invalid|!/i);
  expect(why.match(/[.?](?=\s|$)/g)!.length).toBeLessThanOrEqual(3);
});
