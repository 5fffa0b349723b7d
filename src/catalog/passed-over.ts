import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { discover, type SourceFolder } from './discover.ts';
import { problem, type Problem } from './problems.ts';

/**
 * Tells of folders that are passed over because their names begin with a dot, and hold Markdown: for a catalog in which
 * nothing else was found. Many repositories keep their agents in `.claude/agents`.
 */
export async function foldersPassedOver(source: SourceFolder): Promise<Problem[]> {
  const found = await hiddenIn(source);
  return found.map((one) => problem('folder-passed-over', { path: one.path }, { source: one.source }));
}

/** The folders that people mean: `.claude/agents`, else `.claude`. `source`: as `sources` of the same folder name it. */
async function hiddenIn({ folder, label }: SourceFolder): Promise<{ path: string; source: string }[]> {
  const names = await readdir(folder).catch(() => []);
  const found: { path: string; source: string }[] = [];
  for (const name of names.filter((one) => one.startsWith('.') && one !== '.git').sort()) {
    const { files } = await discover([{ folder: join(folder, name), label: name }]);
    if (files.length === 0) continue;
    const isOfAgents = files.some(({ relative }) => relative.startsWith('agents/'));
    const source = isOfAgents ? `${name}/agents` : name;
    found.push({ path: `${label}/${source}`, source });
  }
  return found;
}
