import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { findOverlaps } from '../../src/overlap/find-overlaps.ts';
import { recallOverlaps } from '../../src/overlap/known-overlaps.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const agent = (name: string, body: string) =>
  `---\nname: ${name}\ndescription: Finds out why pods on Kubernetes crash or never start, and mends the cluster.\n---\n\n${body}\n`;

test('overlaps are known while agents invite the same requests, and found anew where they do not', async () => {
  const folder = await temporaryFolder();
  const cache = join(await temporaryFolder(), 'overlaps');
  const agentsOf = async (files: Record<string, string>) => {
    await writeFiles(folder, files);
    return (await loadCatalog(folder)).agents;
  };
  const first = await agentsOf({
    'pod-doctor.md': agent('pod-doctor', 'One.'),
    'pod-nurse.md': agent('pod-nurse', 'Two.'),
  });
  await recallOverlaps(first, cache, 'code');
  expect(findOverlaps(first)).toHaveLength(1);
  const [kept] = await readdir(cache);

  const edited = await agentsOf({ 'pod-doctor.md': agent('pod-doctor', 'Other instructions.') });
  await recallOverlaps(edited, cache, 'code');
  expect(await readdir(cache)).toEqual([kept]);
  expect(findOverlaps(edited)).toEqual(findOverlaps(first));

  const other = await agentsOf({
    'pod-nurse.md': '---\nname: pod-nurse\ndescription: Writes letters.\n---\nDo.\n',
  });
  await recallOverlaps(other, cache, 'code');
  expect(findOverlaps(other)).toEqual([]);
  const [now] = await readdir(cache);
  expect(now).not.toBe(kept);

  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await writeFile(join(cache, now!), 'nothing of the kind');
  const again = (await loadCatalog(folder)).agents;
  await recallOverlaps(again, cache, 'code');
  expect(findOverlaps(again)).toEqual([]);
  expect(warn.mock.calls.flat().join()).toContain('is damaged');
  warn.mockRestore();
});
