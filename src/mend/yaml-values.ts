// How a value is written in YAML so that every parser reads it as it is.

/** A text of one line: in double quotes, or where that needs escapes, folded on a line of its own. */
export function writeLine(text: string, indent: string): string {
  return /["\\]/.test(text) ? `>-\n${indent}  ${text}` : `"${text}"`;
}

/** A text of several lines, each as it is; the first must not begin with a space. */
export function writeBlock(text: string, indent: string): string {
  return `|-\n${text
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `${indent}  ${line}`))
    .join('\n')}`;
}
