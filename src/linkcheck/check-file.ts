import type { Finding } from '../findings/finding.ts';
import { findLinks } from './find-links.ts';
import type { DocumentFile } from './list-files.ts';
import { mendFile, type MendedFile, type Mending } from './mend-file.ts';
import { placedFaults, type PlacedFault } from './placed-faults.ts';
import { readDocument, type Document } from './read-document.ts';
import type { Target } from './verify.ts';
import { finding } from './finding.ts';

/** What was found in one file, and done to it. */
export interface CheckedFile extends MendedFile {
  /** How many links to the catalog it has, cards among them. */
  links: number;
}

/** Checks the links of one file to the catalog, and mends those to pages that have moved. */
export async function checkFile(file: DocumentFile, target: Target, mending: Mending): Promise<CheckedFile> {
  const { path, kind } = file;
  const document = await readDocument(file);
  if ('code' in document) return { findings: [document], links: 0, rewritten: 0 };
  const { text, badLine } = document.source;
  const { reason, ...found } = findLinks(text, kind);
  const { links, faults } = placedFaults(found, text, target);
  const mends = faults.flatMap(({ mend }) => mend ?? []);
  const mended = await mendFile(file, document, mends, mending);
  const isDone = mending === 'files' && mended.rewritten > 0;
  return {
    ...mended,
    links,
    findings: [
      ...(badLine === undefined ? [] : [finding('file-not-utf8', { path, line: badLine }, {})]),
      ...(reason === undefined ? [] : [finding('file-not-mdx', { path }, { reason })]),
      ...mended.findings,
      ...faults.map((one) => told(path, document, one, isDone)),
    ],
  };
}

function told(
  path: string,
  { source }: Document,
  { fault, start, end, mend }: PlacedFault,
  isDone: boolean,
): Finding {
  const { line, column } = source.placeOf(start);
  const place = { path, line, column, endColumn: column + end - start };
  if (fault.code !== 'link-moved') return finding(fault.code, place, fault.args as never);
  const byHand = mend === undefined;
  if (isDone && !byHand) return finding('link-rewritten', place, fault.args);
  return finding('link-moved', place, { ...fault.args, byHand });
}
