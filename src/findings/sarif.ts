import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../catalog/problems.ts';
import type { Finding, Report } from './finding.ts';
import { printJson } from './json.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/** SARIF 2.1.0, which GitHub's code scanning and other services take. */
export function formatSarif({ findings, titles }: Report): string {
  const codes = Object.keys(titles);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'agent-catalog', rules: codes.map((code) => rule(code, titles[code]!)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, codes.indexOf(finding.code))),
      },
    ],
  };
  return printJson(log);
}

function rule(code: string, title: string): ReportingDescriptor {
  return { id: code, shortDescription: { text: title } };
}

function result({ path, line, column, endColumn, severity, code, message }: Finding, index: number): Result {
  const region = {
    startLine: line!,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  return {
    ruleId: code,
    ruleIndex: index,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          ...(line === undefined ? {} : { region }),
        },
      },
    ],
  };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
