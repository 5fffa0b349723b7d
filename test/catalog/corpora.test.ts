// The catalog run on real files that others wrote. They lie beside the project on some machines only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Agent } from '../../src/catalog/agent.ts';
import { loadCatalog, type Catalog } from '../../src/catalog/load.ts';
import { formatProblem } from '../../src/catalog/report.ts';
import { corpusFolders } from '../support/corpus.ts';

const shared = join(import.meta.dirname, '../../../shared');

/** The words of a text, with the number of times each occurs. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of the `<example>` blocks of a description that none of its examples holds any more. */
function lostWords({ description, examples }: Agent): string[] {
  const blocks = [...description.raw.matchAll(/<example[^>]*>([\s\S]*?)(?=<\/example>|<example[^>]*>|$)/gi)];
  const written = blocks.map(([, inner]) => inner).join(' ');
  const signs =
    /<\/?(?:commentary|context|user|assistant|user_request|response)>|\b(?:Context|commentary|user|assistant):/gi;
  const kept = wordsOf(
    examples
      .filter(({ source }) => source === 'description')
      .flatMap(({ context, turns, commentary, text }) => [
        ...[context, commentary, text],
        ...turns.flatMap((turn) => [turn.speaker, turn.text]),
      ])
      .join(' '),
  );
  return [...wordsOf(written.replace(signs, ' '))].flatMap(([word, count]) =>
    (kept.get(word) ?? 0) < count ? [word] : [],
  );
}

const isMissing = !existsSync(join(shared, 'corpus'));

describe.skipIf(isMissing)(
  'the eight collections of ../shared/corpus (skipped where they are not there)',
  () => {
    const catalogs = new Map<string, Catalog>();
    const all = () => [...catalogs.values()].flatMap(({ agents }) => agents);

    beforeAll(async () => {
      for (const [name, folder] of Object.entries(corpusFolders)) {
        catalogs.set(name, await loadCatalog(join(shared, 'corpus', name, folder)));
      }
    }, 60_000);

    test('are read as this table says', () => {
      const heads = [
        'agents',
        'yaml',
        'requoted',
        'line-keys',
        'body-only',
        'left out',
        'examples',
        'problems',
      ];
      const row = (name: string, cells: (string | number)[]) =>
        name.padEnd(40) + cells.map((cell) => String(cell).padStart(10)).join('');
      const table = [...catalogs].map(([name, { agents, problems }]) => {
        const read = ['yaml', 'requoted', 'line-keys', 'body-only'].map(
          (via) => agents.filter((one) => one.via === via).length,
        );
        const leftOut = problems.filter(({ code }) => code === 'file-left-out').length;
        const examples = agents.flatMap((one) => one.examples).length;
        return row(name, [agents.length, ...read, leftOut, examples, problems.length]);
      });
      expect(['', row('', heads), ...table, ''].join('\n')).toMatchInlineSnapshot(`
        "
                                                    agents      yaml  requoted line-keys body-only  left out  examples  problems
        0xfurai+claude-code-subagents                  137       137         0         0         0         0         0       138
        VoltAgent+awesome-claude-code-subagents        158       150         8         0         0        10         0        28
        avivl+claude-007-agents                        117       111         6         0         0         0         8       226
        bwads001+claude-code-agents                      8         0         8         0         0         2        16        18
        davila7+claude-code-templates                  420       393        20         2         5         1       503       343
        lst97+claude-code-sub-agents                    37        37         0         0         0         0         0        66
        vijaythecoder+awesome-claude-agents             33        32         1         0         0         0         3        47
        xrliAnnie+claude-agents                         12         0        12         0         0         0        35        59
        "
      `);
    });

    test('keep name and description of at least 99.5 % of the files whose frontmatter names an agent', () => {
      const meant = all().filter(({ via }) => via !== 'body-only');
      const kept = meant.filter(({ named, description }) => named && description.raw !== '');
      const lost = meant.filter((one) => !kept.includes(one)).map(({ source }) => source.path);
      expect(kept.length / meant.length, lost.join('\n')).toBeGreaterThanOrEqual(0.995);
      expect([meant.length, lost.length]).toEqual([917, 2]);
    });

    test('lose no word of any example', () => {
      const lost = all().flatMap((agent) => lostWords(agent).map((word) => `${agent.source.path}: ${word}`));
      expect(lost).toEqual([]);
    });

    test('give a conversation of at least one turn for every example of a description', () => {
      const mute = all().filter(({ examples }) =>
        examples.some(({ source, turns }) => source === 'description' && turns.length === 0),
      );
      expect(mute.map(({ source }) => source.path)).toEqual([]);
    });

    test('sum every description up in one to 240 characters', () => {
      const odd = all().filter(
        ({ description: { raw, summary } }) =>
          raw !== '' && (summary.length === 0 || summary.length > 240 || /[\n<>]/.test(summary)),
      );
      expect(odd.map(({ source, description }) => `${source.path}: ${description.summary}`)).toEqual([]);
    });

    test('give every agent of a collection an address of its own', () => {
      for (const { agents } of catalogs.values())
        expect(new Set(agents.map(({ slug }) => slug)).size).toBe(agents.length);
    });

    test('say every problem without please, invalid, exclamation or a gap', () => {
      const lines = [...catalogs.values()].flatMap(({ problems }) => problems.map(formatProblem));
      expect(lines.filter((line) => /please|\binvalid\b/i.test(line))).toEqual([]);
      expect(lines.filter((line) => /undefined|NaN|\[object/.test(line))).toEqual([]);
    });
  },
);

const hasNoSeeds = !existsSync(join(shared, 'seeds'));

describe.skipIf(hasNoSeeds)('the two seeds of ../shared/seeds (skipped where they are not there)', () => {
  test('are both read by quoting one line, with all they say', async () => {
    const { agents } = await loadCatalog(join(shared, 'seeds'));
    expect(agents.map(({ via, triggers, examples }) => [via, triggers.length, examples.length])).toEqual([
      ['requoted', 9, 0],
      ['requoted', 0, 3],
    ]);
    expect(agents.flatMap(lostWords)).toEqual([]);
  });

  test('have two addresses, and a problem with the place of each colon', async () => {
    const { agents, problems } = await loadCatalog(join(shared, 'seeds'));
    expect(new Set(agents.map(({ slug }) => slug)).size).toBe(2);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['agent-duplicate', 2, 7],
      ['frontmatter-not-yaml', 3, 154],
      ['agent-duplicate', 2, 7],
      ['description-literal-newlines', 3, 14],
      ['frontmatter-not-yaml', 3, 645],
    ]);
  });
});
