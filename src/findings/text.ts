import { escapeControls } from '../catalog/report.ts';
import type { Finding, Report } from './finding.ts';

/**
 * For people: a line for each finding, its place first so that terminals link it, an empty line between files, and then
 * the whole in one line.
 */
export function formatText({ findings, summary }: Report): string {
  const lines = findings.map((one, index) => {
    const isNext = index > 0 && findings[index - 1]!.path !== one.path;
    return `${isNext ? '\n' : ''}${lineOf(one)}\n`;
  });
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${summary}\n`;
}

function lineOf({ path, line, column, severity, code, message }: Finding): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return `${escapeControls(place)}  ${severity}  ${escapeControls(message)}  [${code}]`;
}
