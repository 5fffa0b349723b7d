import { problem, type Place, type Problem } from './problems.ts';

/** Bytes to text with `\n` line endings, without byte-order mark and control characters. */
export function decode(bytes: Uint8Array, place: Place, problems: Problem[]): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  // UTF-16 writes every newline with a NUL, so without one only the mark is wrong.
  const utf16 = bytes.includes(0) ? marked : undefined;
  const isOnlyMarked = marked !== undefined && utf16 === undefined;
  let text = new TextDecoder(utf16 ?? 'utf-8').decode(isOnlyMarked ? bytes.subarray(2) : bytes);
  if (marked)
    problems.push(problem('file-not-utf8', { ...place, line: 1 }, { count: utf16 ? 'all' : 'mark' }));
  else if (text.includes('\uFFFD')) {
    const valid = Buffer.from(text).equals(
      Buffer.from(bytes.subarray(text.length && bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0)),
    );
    if (!valid) {
      const line = lineOf(text, text.indexOf('\uFFFD'));
      problems.push(problem('file-not-utf8', { ...place, line }, { count: text.split('\uFFFD').length - 1 }));
    }
  }
  if (/\r\n/.test(text)) {
    problems.push(problem('file-line-endings', { ...place, line: 1 }, {}));
    text = text.replaceAll('\r\n', '\n');
  }
  const control = text.match(controlCharacters);
  if (control) {
    const line = lineOf(text, text.search(controlCharacters));
    problems.push(problem('file-control-characters', { ...place, line }, { count: control.length }));
    text = text.replace(controlCharacters, '\uFFFD');
  }
  return text;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Characters that no editor shows and no page may hold. */
export const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
