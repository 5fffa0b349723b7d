import type { Severity } from '../catalog/problems.ts';
import { escapeControls } from '../catalog/report.ts';
import type { Finding, Report } from './finding.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** For the log of a GitHub workflow, which shows each finding beside its line: `::error file=…,line=…,col=…::…`. */
export function formatGithub({ findings, titles, summary }: Report): string {
  const lines = findings.map((finding) => annotation(finding, titles[finding.code] ?? finding.code));
  return [...lines, summary, ''].join('\n');
}

function annotation(finding: Finding, title: string): string {
  const { path, line, column, severity, code, message } = finding;
  const properties = { file: path, line, col: column, title: `${title} (${code})` };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${commands[severity]} ${list}::${escapeData(message)}`;
}

// The runner reads these back; other control characters would steer the terminal that shows the log.
function escapeData(text: string): string {
  const escaped = text.replace(/[%\r\n]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return escapeControls(escaped);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
