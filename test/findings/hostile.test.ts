// What authors write comes out of no format as anything but text, and never as more than a few lines of it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { reportOn } from '../../src/cli/problem-report.ts';
import type { Report } from '../../src/findings/finding.ts';
import { formats } from '../../src/findings/formats.ts';
import { faultsOfSarif } from './sarif-schema.ts';

/** Texts that mean something to a terminal, to the runner of a workflow, to JSON, to addresses or to nobody. */
const hostile = [
  '\u001B[2J\u001B]0;x\u0007\u009B31m',
  '\u202Etxt.exe\u2066\u200F\u061C',
  '::error file=a.md,line=1::owned',
  '%0A::warning::x%0D',
  'a\u2028b\u2029c\u0085d',
  '`$(reboot)` <script>alert(1)</script>',
  '\u{1F98A}'.repeat(60),
  'x'.repeat(1_000_000),
];
/** In double quotes of YAML, escapes give what no file can hold: lines and halves of characters. */
const escapes = ['"\\n::error::x\\r"', '"\\uD800 \\uDFFF"', '"\\e[2J\\0"', `"${'\\u202E'.repeat(50)}"`];

const keys = ['name', 'description', 'model', 'color', 'tools', 'effort', 'maxTurns', 'skills', 'colour'];

function files(): Map<string, string> {
  const made = new Map<string, string>();
  const add = (text: string, name = `${made.size}.md`) => made.set(name, text);
  const file = (key: string, value: string, body = 'Look around and report.') => {
    const rest = keys.slice(0, 2).filter((one) => one !== key);
    return `---\n${rest.map((one) => `${one}: scout\n`).join('')}${key}: ${value}\n---\n\n${body}\n`;
  };
  for (const [index, text] of hostile.entries()) {
    for (const key of keys) {
      for (const value of [text, `${text}: x`, `${text} #${text}`, `Agent(${text})`]) add(file(key, value));
    }
    add(file(text, 'x'));
    add(file('name', 'scout', `<${text}>\n</b${text}>\n[a](./${text}.md)\n<iframe src="${text}">`));
    add(file('name', 'scout', `<!-- agent-catalog-disable ${text} -- ${text} -->`));
    add(`---${text}\nname: x\n---\n`);
    if (text.length < 200) add('# Owl\n', `${index}${text.replaceAll('/', '')}.md`);
  }
  for (const value of escapes) for (const key of [...keys, value]) add(file(key, value));
  add('# Owl\n', 'a\n::error::x\r.md');
  return made;
}

let folder: string;
let report: Report;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'catalog-')), 'agents');
  await mkdir(folder);
  for (const [name, text] of files()) await writeFile(join(folder, name), text);
  await writeFile(
    join(folder, 'catalog.yaml'),
    `title: "\\e[2J"\nrules:\n  "::error::\\u202E": off\n  color-unknown: "\\n::x::"\n`,
  );
  const catalog = await loadCatalog(folder);
  report = reportOn(catalog, { fresh: catalog.problems, known: 0, gone: 0 });
}, 120_000);

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

test('finds something wrong with nearly every file', () => {
  expect(report.findings.length).toBeGreaterThan(300);
  expect(new Set(report.findings.map(({ code }) => code)).size).toBeGreaterThan(20);
});

test('says no more than fits a few lines', () => {
  const long = report.findings.filter(({ message }) => message.length > 700);
  expect(long.map(({ code, message }) => `${code}: ${message.slice(0, 200)}`)).toEqual([]);
});

test.each(['text', 'github', 'json', 'sarif'] as const)('prints no steering character in %s', (format) => {
  const printed = formats[format](report);
  expect(printed).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
  expect(printed.isWellFormed()).toBe(true);
});

test('prints one line a finding in text and for GitHub', () => {
  const lines = formats.text(report).split('\n').filter(Boolean);
  expect(lines).toHaveLength(report.findings.length + 1);
  expect(
    lines.slice(0, -1).filter((line) => !/ {2}(?:error|warning|info) {2}.* {2}\[[a-z-]+\]$/.test(line)),
  ).toEqual([]);
  const annotations = formats.github(report).split('\n').slice(0, report.findings.length);
  const annotation =
    /^::(?:error|warning|notice) file=[^:,]+,(?:line=\d+,)?(?:col=\d+,)?title=[^:,]+::[^\r\n]+$/;
  expect(annotations.filter((line) => !annotation.test(line))).toEqual([]);
});

test('prints JSON and SARIF that strict parsers take', () => {
  for (const format of ['json', 'sarif'] as const) {
    const printed = formats[format](report);
    expect(printed).not.toMatch(/\\u[dD][89a-fA-F]/);
    expect(() => JSON.parse(printed)).not.toThrow();
  }
  expect(faultsOfSarif(JSON.parse(formats.sarif(report)))).toEqual([]);
});

test('prints half a character of a path as what stands for it', () => {
  const half: Report = { ...report, findings: [{ ...report.findings[0]!, path: 'a\uD800.md' }] };
  expect(formats.text(half)).toContain('a\uFFFD.md');
  expect(JSON.parse(formats.json(half)).findings[0].path).toBe('a\uFFFD.md');
  expect(formats.sarif(half)).toContain('a%EF%BF%BD.md');
});
