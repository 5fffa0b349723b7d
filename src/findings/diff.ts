import { escapeControls } from '../catalog/report.ts';

/** A diff for a terminal: a tab and the end of a line mean something to it, every other control character is shown. */
export function formatDiff(diff: string): string {
  return diff
    .split('\n')
    .map((line) => line.split('\t').map(escapeControls).join('\t'))
    .join('\n');
}
