import { diffLines } from '../files/diff-lines.ts';
import { replaceBytes, saveFile, type Replacement } from '../files/save.ts';
import type { Finding } from '../findings/finding.ts';
import type { DocumentFile } from './list-files.ts';
import type { Document } from './read-document.ts';
import { finding } from './finding.ts';

/** What becomes of links to pages that have moved: they stay, they are rewritten, or what that would change is shown. */
export type Mending = 'none' | 'files' | 'trial';

/** What was done to a file. */
export interface MendedFile {
  /** How many mends were made, or would be in a trial. */
  rewritten: number;
  /** In a trial: what would change, as a unified diff. */
  diff?: string;
  /** Why the file was left as it is after all. */
  findings: Finding[];
}

/** Mends a file, unless it has changed since it was read. */
export async function mendFile(
  { file, path }: DocumentFile,
  { bytes, source }: Document,
  mends: readonly Replacement[],
  mending: Mending,
): Promise<MendedFile> {
  if (mending === 'none' || mends.length === 0) return { rewritten: 0, findings: [] };
  const mended = replaceBytes(bytes, source, mends);
  if (mending === 'trial')
    return { rewritten: mends.length, diff: diffLines(path, String(bytes), String(mended)), findings: [] };
  const failure = await saveFile(file, bytes, mended);
  if (failure === undefined) return { rewritten: mends.length, findings: [] };
  return {
    rewritten: 0,
    findings: [
      failure === 'changed'
        ? finding('file-changed', { path }, {})
        : finding('file-unwritable', { path }, failure),
    ],
  };
}
