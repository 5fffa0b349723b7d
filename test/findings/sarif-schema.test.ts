import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { expect, test, vi } from 'vitest';
import { problemKinds } from '../../src/catalog/problems.ts';
import type { Report } from '../../src/findings/finding.ts';
import { formats } from '../../src/findings/formats.ts';
import { acme } from '../linkcheck/acme.ts';
import { agentCatalog } from '../support/command.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { faultsOfSarif } from './sarif-schema.ts';

// Some tests start the command.
vi.setConfig({ testTimeout: 60_000 });

const fixtures = join(import.meta.dirname, '../fixtures/problems');

async function sarifOf(...args: string[]): Promise<Log> {
  const { stdout, stderr } = await agentCatalog([...args, '--format', 'sarif']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Log;
}

test('what `check` says of every fixture is SARIF, and describes every rule', async () => {
  const log = await sarifOf('check', fixtures);
  expect(faultsOfSarif(log)).toEqual([]);
  const [run] = log.runs;
  expect(run!.tool.driver.rules!.map(({ id }) => id)).toEqual(Object.keys(problemKinds));
  const found = new Set(run!.results!.map(({ ruleId }) => ruleId));
  expect(found.size).toBeGreaterThan(30);
});

test('what `check` says of nothing, and of files with hostile names, is SARIF', async () => {
  const folder = join(await temporaryFolder(), 'agents');
  await mkdir(folder);
  const good = '---\nname: scout\ndescription: Looks ahead.\n---\n\nLook around and report.\n';
  await writeFile(join(folder, 'scout.md'), good);
  expect(faultsOfSarif(await sarifOf('check', folder))).toEqual([]);
  for (const name of ['%zz#?x y.md', 'a:b\\c\u001B[2J\n::.md', '\u202E道\u{1F98A}.md'])
    await writeFile(join(folder, name), '# Owl\n');
  const log = await sarifOf('check', folder);
  expect(faultsOfSarif(log)).toEqual([]);
  expect(log.runs[0]!.results).toHaveLength(3);
});

test('what `links check` says is SARIF', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'links.json': JSON.stringify(acme()),
    'docs/all.md': ['nobody/', 'reviewer/', 'scribe/', 'API-Designer/', 'code-reviewer/#nowhere']
      .map((path) => `[a](/catalog/agents/${path})\n`)
      .join('\n'),
    'docs/broken.mdx': '[a](/catalog/agents/reviewer/) {',
    'docs/latin.md': Buffer.from('[\xE4](/catalog/agents/reviewer/)', 'latin1'),
  });
  const log = await sarifOf('links', 'check', join(folder, 'docs'), '--manifest', join(folder, 'links.json'));
  expect(faultsOfSarif(log)).toEqual([]);
  expect(new Set(log.runs[0]!.results!.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(4);
});

const report: Report = {
  findings: [
    { path: 'a.md', line: 3, column: 5, endColumn: 9, severity: 'info', code: 'file-odd', message: 'Odd.' },
  ],
  titles: { 'file-odd': 'Odd' },
  summary: '1 file.',
  counts: {},
};

test('a finding without a place in its file is SARIF', () => {
  const { line: _line, column: _column, endColumn: _end, ...placeless } = report.findings[0]!;
  expect(faultsOfSarif(JSON.parse(formats.sarif({ ...report, findings: [placeless] })))).toEqual([]);
});

test.each<[string, (log: Log) => void, string]>([
  ['a level that is none', ({ runs }) => Object.assign(runs[0]!.results![0]!, { level: 'info' }), '/level'],
  ['another version', (log) => Object.assign(log, { version: '2.0.0' }), '/version'],
  ['a line 0', ({ runs }) => Object.assign(regionOf(runs), { startLine: 0 }), '/startLine'],
  ['a key of our own', ({ runs }) => Object.assign(runs[0]!, { summary: 'x' }), 'additional properties'],
  ['a result without words', ({ runs }) => Object.assign(runs[0]!.results![0]!, { message: {} }), '/message'],
  ['a path that is no address', ({ runs }) => Object.assign(artifactOf(runs), { uri: 'a b.md' }), '/uri'],
])('a log with %s is none', (_, harm, fault) => {
  const log = JSON.parse(formats.sarif(report)) as Log;
  expect(faultsOfSarif(log)).toEqual([]);
  harm(log);
  expect(faultsOfSarif(log).join('\n')).toContain(fault);
});

const placeOf = (runs: Log['runs']) => runs[0]!.results![0]!.locations![0]!.physicalLocation!;
const regionOf = (runs: Log['runs']) => placeOf(runs).region!;
const artifactOf = (runs: Log['runs']) => placeOf(runs).artifactLocation!;
