import type { Finding } from '../findings/finding.ts';
import { findLinks } from './find-links.ts';
import type { FoundLink } from './found-link.ts';
import type { DocumentFile } from './list-files.ts';
import { readDocument, type Document } from './read-document.ts';
import { rewritePath } from './rewrite.ts';
import { replaceBytes, saveFile, type Replacement } from '../files/save.ts';
import { verify, type Fault, type Target } from './verify.ts';
import { finding, type Place } from './words.ts';

/** What was found in one file. */
export interface CheckedFile {
  findings: Finding[];
  /** How many links to the catalog it has. */
  links: number;
  /** How many of them were rewritten. */
  rewritten: number;
}

/** Something wrong with a link, and how the file can be mended. */
interface PlacedFault {
  place: Place;
  fault: Fault;
  mend: Replacement | undefined;
}

/** Checks the links of one file to the catalog; with `fix`, rewrites those to pages that have moved. */
export async function checkFile(
  file: DocumentFile,
  target: Target,
  { fix }: { fix: boolean },
): Promise<CheckedFile> {
  const { path, kind } = file;
  const document = await readDocument(file);
  if ('code' in document) return { findings: [document], links: 0, rewritten: 0 };
  const { text, badLine } = document.source;
  const { links, reason } = findLinks(text, kind);
  const verified = links.flatMap((link) => {
    const faults = verify(link.url, target);
    return faults === undefined ? [] : [{ link, faults }];
  });
  const placed = verified.flatMap(({ link, faults }) =>
    faults.map((fault) => placeFault(path, document, link, fault, target)),
  );
  const saved = fix ? await mendAll(file, document, placed) : { findings: [], isDone: false };
  return {
    findings: [
      ...(badLine === undefined ? [] : [finding('file-not-utf8', { path, line: badLine }, {})]),
      ...(reason === undefined ? [] : [finding('file-not-mdx', { path }, { reason })]),
      ...saved.findings,
      ...placed.map((one) => told(one, saved.isDone)),
    ],
    links: verified.length,
    rewritten: saved.isDone ? placed.filter(({ mend }) => mend !== undefined).length : 0,
  };
}

function placeFault(
  path: string,
  { source }: Document,
  link: FoundLink,
  fault: Fault,
  { home }: Target,
): PlacedFault {
  const { line, column } = source.placeOf(link.start);
  const place = { path, line, column, endColumn: column + link.end - link.start };
  const { movedTo } = fault;
  return {
    place,
    fault,
    mend: movedTo === undefined ? undefined : rewritePath(source.text, link, movedTo, home),
  };
}

async function mendAll(
  { file, path }: DocumentFile,
  { bytes, source }: Document,
  placed: readonly PlacedFault[],
): Promise<{ findings: Finding[]; isDone: boolean }> {
  const mends = placed.flatMap(({ mend }) => mend ?? []);
  if (mends.length === 0) return { findings: [], isDone: false };
  const failure = await saveFile(file, bytes, replaceBytes(bytes, source, mends));
  if (failure === undefined) return { findings: [], isDone: true };
  return {
    findings: [
      failure === 'changed'
        ? finding('file-changed', { path }, {})
        : finding('file-unwritable', { path }, failure),
    ],
    isDone: false,
  };
}

function told({ place, fault, mend }: PlacedFault, isDone: boolean): Finding {
  if (fault.code === 'link-moved' && isDone && mend !== undefined)
    return finding('link-rewritten', place, fault.args);
  return finding(fault.code, place, fault.args as never);
}
