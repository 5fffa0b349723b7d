import { escapeControls } from '../catalog/report.ts';
import type { Report } from './finding.ts';

/** For people: a line for each finding, its place first so that terminals link it, then the whole in one line. */
export function formatText({ findings, summary }: Report): string {
  const lines = findings.map(({ path, line, column, severity, code, message }) => {
    const place = [path, line, column].filter((part) => part !== undefined).join(':');
    return `${escapeControls(place)}  ${severity}  ${escapeControls(message)}  [${code}]\n`;
  });
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${summary}\n`;
}
