import { isUtf8 } from 'node:buffer';

/** A file as text, of which every place is known in the file's bytes. */
export interface SourceText {
  /** Without a byte-order mark. In a line that is not UTF-8, each byte beyond ASCII is a U+FFFD. */
  text: string;
  /** 1-based number of the first line that is not UTF-8. */
  badLine: number | undefined;
  /** 1-based line and column, in UTF-16 units, of an offset in `text`. */
  placeOf(offset: number): { line: number; column: number };
  /** Index of the byte with which the character at an offset in `text` begins. */
  byteOf(offset: number): number;
}

/** Decodes a file. */
export function sourceText(file: Buffer): SourceText {
  const mark = file.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  const bytes = file.subarray(mark);
  const isGood = isUtf8(bytes);
  const byteStarts = once(() => lineStarts(bytes));
  const lines = isGood ? undefined : split(bytes, byteStarts());
  const text = lines === undefined ? bytes.toString() : lines.map(decodeLine).join('');
  const textStarts = once(() => lineStarts(text));
  const beginningOf = (line: number) => {
    const byte = byteStarts()[line]!;
    const isGoodLine = isGood || isUtf8(bytes.subarray(byte, byteStarts()[line + 1]));
    return { line, offset: textStarts()[line]!, byte, isGood: isGoodLine };
  };
  // Where a byte was found last: those asked for in their order are counted from there, and not from where a line begins.
  let last = { line: -1, offset: 0, byte: 0, isGood };
  return {
    text,
    badLine: lines === undefined ? undefined : lines.findIndex((line) => !isUtf8(line)) + 1,
    placeOf(offset) {
      const line = lineAt(textStarts(), offset);
      return { line: line + 1, column: offset - textStarts()[line]! + 1 };
    },
    byteOf(offset) {
      const line = lineAt(textStarts(), offset);
      if (line !== last.line || offset < last.offset) last = beginningOf(line);
      const between = text.slice(last.offset, offset);
      const byte = last.byte + (last.isGood ? Buffer.byteLength(between) : between.length);
      last = { ...last, offset, byte };
      return mark + byte;
    },
  };
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Indexes at which lines begin; a line ends with a newline, which is one byte and one character in every encoding here. */
function lineStarts(content: string | Buffer): number[] {
  const starts = [0];
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function split(bytes: Buffer, starts: readonly number[]): Buffer[] {
  return starts.map((start, index) => bytes.subarray(start, starts[index + 1]));
}

function decodeLine(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString() : bytes.toString('latin1').replace(/[\x80-\xFF]/g, '\uFFFD');
}

/** 0-based number of the line that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function once<T>(compute: () => T): () => T {
  let value: { of: T } | undefined;
  return () => (value ??= { of: compute() }).of;
}
