// Mending real files that others wrote. They lie beside the project on some machines only.
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Agent } from '../../src/catalog/agent.ts';
import { retiredTools } from '../../src/catalog/claude-tools.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { mendCatalog } from '../../src/mend/mend-catalog.ts';
import { corpusFolders } from '../support/corpus.ts';
import { temporaryFolder } from '../support/folder.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const options = { rules: {}, dryRun: false };

/** Whether js-yaml 4 and `yaml` take the frontmatter of a file. */
function isStrict(file: string): boolean {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  try {
    load(block);
  } catch {
    return false;
  }
  return parseDocument(block).errors.length === 0;
}

/** Tools that are gone, and those that do their work today. */
const renamed = new Set(Object.entries(retiredTools).flatMap(([name, { instead }]) => [name, instead]));

/** What an agent says, but for what was mended in it. */
function meaningOf({ name, slug, description, examples, triggers, model, tools, prompt }: Agent): unknown {
  const allowed = tools.allowed.map((one) => one.name).filter((one) => !renamed.has(one));
  return { name, slug, description, examples, triggers, model, allowed, prompt: prompt.markdown };
}

/** Makes a copy writable for whoever runs the test: the collections are not. */
async function copyOf(from: string): Promise<string> {
  const folder = join(await temporaryFolder(), 'agents');
  await cp(from, folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries) await chmod(join(parentPath, name), 0o755);
  await chmod(folder, 0o755);
  return folder;
}

describe.skipIf(!existsSync(corpus))('../shared/corpus (skipped where it is not there)', () => {
  test.each([
    ['0xfurai+claude-code-subagents', { files: 0, refused: 0, left: 0 }],
    ['VoltAgent+awesome-claude-code-subagents', { files: 8, refused: 8, left: 0 }],
    // A fence that was never written is a person's to write.
    ['avivl+claude-007-agents', { files: 69, refused: 45, left: 42 }],
    ['bwads001+claude-code-agents', { files: 8, refused: 8, left: 0 }],
    ['davila7+claude-code-templates', { files: 157, refused: 22, left: 0 }],
    ['lst97+claude-code-sub-agents', { files: 36, refused: 0, left: 0 }],
    ['vijaythecoder+awesome-claude-agents', { files: 15, refused: 1, left: 0 }],
    ['xrliAnnie+claude-agents', { files: 12, refused: 12, left: 0 }],
  ])(
    '%s says the same after mending, in YAML that others take, and needs no second',
    async (name, counts) => {
      const folder = await copyOf(join(corpus, name, corpusFolders[name]!));
      const before = await loadCatalog(folder);
      const refused = before.agents.filter(({ source }) => !isStrict(source.file)).length;
      const done = await mendCatalog(before, options);
      const after = await loadCatalog(folder);
      expect(done.flatMap(({ failure }) => failure ?? [])).toEqual([]);
      expect(after.agents.map(meaningOf)).toEqual(before.agents.map(meaningOf));
      const left = after.agents.filter(({ source }) => !isStrict(source.file));
      expect({ files: done.length, refused, left: left.length }).toEqual(counts);
      expect(
        left.filter(({ problems }) => problems.every(({ code }) => code !== 'frontmatter-unclosed')),
      ).toEqual([]);
      expect(await mendCatalog(after, options)).toEqual([]);
    },
    60_000,
  );
});
