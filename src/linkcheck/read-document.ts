import { readFile, stat } from 'node:fs/promises';
import { isTooMuch } from '../markdown/parse/parse.ts';
import type { Finding } from '../findings/finding.ts';
import type { DocumentFile } from './list-files.ts';
import { sourceText, type SourceText } from '../files/source-text.ts';
import { finding } from './finding.ts';

/** In megabytes. */
const MAX_SIZE = 10;

/** The bytes of a file and the text in them. */
export interface Document {
  bytes: Buffer;
  source: SourceText;
}

/** Reads a file, or says why it cannot be checked. */
export async function readDocument({ file, path, kind }: DocumentFile): Promise<Document | Finding> {
  try {
    const found = await stat(file);
    // Reading a pipe would wait for ever.
    if (!found.isFile()) return finding('file-unreadable', { path }, { reason: 'it is not a file' });
    if (found.size > MAX_SIZE * 2 ** 20) return finding('file-too-large', { path }, { megabytes: MAX_SIZE });
    const bytes = await readFile(file);
    if (bytes.includes(0)) return finding('file-binary', { path }, {});
    const source = sourceText(bytes);
    if (kind !== 'html' && isTooMuch(source.text)) return finding('file-dense', { path }, {});
    return { bytes, source };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    return finding('file-unreadable', { path }, { reason: code });
  }
}
