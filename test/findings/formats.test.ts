import { expect, test } from 'vitest';
import { formats, isFormat } from '../../src/findings/formats.ts';
import type { Report } from '../../src/findings/finding.ts';

const report: Report = {
  findings: [
    {
      ...{ path: 'docs/a, b:c.md', line: 3, column: 5, endColumn: 9, severity: 'error', code: 'link-gone' },
      message: '100 % gone,\r\nsaid "it": \u001B[31m::error::x\u009B.',
    },
    { path: '/tmp/ä b.md', line: 2, severity: 'warning', code: 'link-moved', message: 'Moved.' },
    { path: '../%.md', severity: 'info', code: 'file-odd', message: 'Odd.' },
  ],
  titles: { 'link-gone': 'Gone', 'link-moved': 'Moved', 'file-odd': 'Odd' },
  summary: '3 links.',
  counts: { links: 3 },
};
const none: Report = { ...report, findings: [] };

test('text: a line each, which no control character leaves, and an empty one between files', () => {
  expect(formats.text(report)).toBe(
    [
      'docs/a, b:c.md:3:5  error  100 % gone,\\x0d\\x0asaid "it": \\x1b[31m::error::x\\x9b.  [link-gone]',
      '\n/tmp/ä b.md:2  warning  Moved.  [link-moved]',
      '\n../%.md  info  Odd.  [file-odd]\n\n3 links.\n',
    ].join('\n'),
  );
  const [first] = report.findings;
  expect(formats.text({ ...report, findings: [first!, { ...first!, line: 9 }] })).toMatch(
    /^docs.*\ndocs.*\n\n3 links\.\n$/,
  );
  expect(formats.text(none)).toBe('3 links.\n');
});

test('github: workflow commands, escaped as the runner reads them', () => {
  expect(formats.github(report)).toBe(
    [
      '::error file=docs/a%2C b%3Ac.md,line=3,col=5,title=Gone (link-gone)::100 %25 gone,%0D%0Asaid "it": \\x1b[31m::error::x\\x9b.',
      '::warning file=/tmp/ä b.md,line=2,title=Moved (link-moved)::Moved.',
      '::notice file=../%25.md,title=Odd (file-odd)::Odd.\n3 links.\n',
    ].join('\n'),
  );
  expect(formats.github(none)).toBe('3 links.\n');
});

test('json: all that is known, without a control character', () => {
  const json = formats.json(report);
  expect(JSON.parse(json)).toEqual({ version: 1, counts: { links: 3 }, findings: report.findings });
  expect(json).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('sarif: rules, results and places', () => {
  const log = JSON.parse(formats.sarif(report));
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] });
  const [{ tool, results }] = log.runs;
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(report.titles));
  expect(results.map(({ ruleIndex, level }: Record<string, unknown>) => [ruleIndex, level])).toEqual([
    ...[
      [0, 'error'],
      [1, 'warning'],
      [2, 'note'],
    ],
  ]);
  expect(
    results.map(
      ({ locations }: { locations: { physicalLocation: unknown }[] }) => locations[0]!.physicalLocation,
    ),
  ).toEqual([
    {
      artifactLocation: { uri: 'docs/a%2C%20b%3Ac.md' },
      region: { startLine: 3, startColumn: 5, endColumn: 9 },
    },
    { artifactLocation: { uri: 'file:///tmp/%C3%A4%20b.md' }, region: { startLine: 2 } },
    { artifactLocation: { uri: '../%25.md' } },
  ]);
  expect(JSON.parse(formats.sarif(none)).runs[0].results).toEqual([]);
});

test('knows its formats by name', () => {
  expect(['text', 'json', 'github', 'sarif'].every(isFormat)).toBe(true);
  expect(['', 'Text', 'toString', '__proto__'].some(isFormat)).toBe(false);
});
