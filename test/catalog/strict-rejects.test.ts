// What strict YAML parsers refuse, `check` names at the right line. On real files that lie beside the project on some
// machines only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { discover } from '../../src/catalog/discover.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Problem, ProblemCode } from '../../src/catalog/problems.ts';
import { corpusFolders } from '../support/corpus.ts';

const shared = join(import.meta.dirname, '../../../shared');
const folders = Object.entries(corpusFolders).map(([name, below]) => [join('corpus', name, below), name]);

/** Codes that say why a strict parser refuses a file. */
const strictCodes: readonly ProblemCode[] = [
  'frontmatter-bracket',
  'frontmatter-colon',
  'frontmatter-indented',
  'frontmatter-key-twice',
  'frontmatter-not-yaml',
  'frontmatter-tab',
  'frontmatter-unclosed',
  'frontmatter-unparseable',
];

/** The lines of a file between its fences, as every tool cuts them out; undefined where a fence is missing. */
function blockOf(text: string): string[] | undefined {
  return /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1]!.split(/\r?\n/);
}

/** The lines of the file at which js-yaml 4 and `yaml` stop; none for what they take. */
function stopsAt(block: readonly string[]): number[] {
  const text = block.join('\n');
  const stops: number[] = [];
  try {
    load(text);
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    stops.push(cause.mark.line + 2);
  }
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(text, { lineCounter, prettyErrors: false });
  return [...stops, ...errors.slice(0, 1).map(({ pos }) => lineCounter.linePos(pos[0]).line + 1)];
}

/** Whether a problem stands where a parser stops, or where the missing fence would have made both content. */
function isAtCause(block: readonly string[], stops: readonly number[], { code, line }: Problem): boolean {
  if (code !== 'frontmatter-unclosed') return stops.includes(line!);
  return line! <= Math.min(...stops) && stopsAt(block.slice(0, line! - 2)).length === 0;
}

describe.skipIf(!existsSync(join(shared, 'corpus')))(
  'the collections of ../shared (skipped where they are not there)',
  () => {
    test('have every file that a strict parser refuses named, at the right line, and no other', async () => {
      const counts: Record<string, string> = {};
      const wrong: string[] = [];
      for (const [below, name] of [...folders, ['seeds', 'seeds']] as [string, string][]) {
        const folder = join(shared, below);
        const { labels, problems } = await loadCatalog(folder);
        const { files } = await discover([{ folder, label: labels[0]! }]);
        let refused = 0;
        for (const { file, path } of files) {
          const block = blockOf(readFileSync(file, 'utf8'));
          const stops = block === undefined ? [] : stopsAt(block);
          const told = problems.filter((one) => one.path === path && strictCodes.includes(one.code));
          if (stops.length > 0) refused++;
          const isRight =
            stops.length > 0 ? told.some((one) => isAtCause(block!, stops, one)) : told.length === 0;
          if (!isRight)
            wrong.push(`${path}: ${stops.join()} ${told.map((one) => `${one.code}:${one.line}`).join()}`);
        }
        counts[name] = `${refused} of ${files.length}`;
      }
      expect(wrong).toEqual([]);
      expect(counts).toMatchInlineSnapshot(`
        {
          "0xfurai+claude-code-subagents": "0 of 137",
          "VoltAgent+awesome-claude-code-subagents": "8 of 168",
          "avivl+claude-007-agents": "45 of 117",
          "bwads001+claude-code-agents": "8 of 10",
          "davila7+claude-code-templates": "22 of 421",
          "lst97+claude-code-sub-agents": "0 of 37",
          "seeds": "2 of 2",
          "vijaythecoder+awesome-claude-agents": "1 of 33",
          "xrliAnnie+claude-agents": "12 of 12",
        }
      `);
    }, 60_000);
  },
);
