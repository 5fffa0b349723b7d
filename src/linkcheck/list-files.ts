import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { compareText } from '../catalog/problems.ts';
import type { Finding } from '../findings/finding.ts';
import { kindOf, type DocumentKind } from './find-links.ts';
import { Refusal } from '../findings/refusal.ts';
import { finding } from './finding.ts';

/** A file to check. */
export interface DocumentFile {
  /** Absolute path. */
  file: string;
  /** As shown to people: relative to the working directory, with `/`. */
  path: string;
  kind: DocumentKind;
}

/**
 * The Markdown, MDX and HTML files that are named, or lie in folders that are named, each once, in the order of their
 * paths. In folders, `node_modules`, names that begin with a dot and symbolic links are passed over: a link leads to
 * what is checked anyway, or to what nobody named.
 * @throws Refusal if there is no such file or folder, or a file is of another kind
 */
export async function listFiles(
  named: readonly string[],
): Promise<{ files: DocumentFile[]; findings: Finding[] }> {
  const files = new Map<string, DocumentFile>();
  const findings: Finding[] = [];
  const add = (file: string, kind: DocumentKind) => files.set(file, { file, path: shown(file), kind });
  for (const name of named) {
    const file = resolve(name);
    const found = await stat(file).catch((cause: NodeJS.ErrnoException) => {
      throw new Refusal(
        cause.code === 'ENOENT'
          ? `"${name}" does not exist. Name files or folders that do.`
          : `"${name}" cannot be checked (${cause.code}).`,
      );
    });
    if (found.isDirectory()) await walk(file, add, findings);
    else {
      const kind = kindOf(file);
      if (kind === undefined)
        throw new Refusal(`"${name}" is not .md, .markdown, .mdx, .html or .htm. Name files that are.`);
      add(file, kind);
    }
  }
  return { files: [...files.values()].sort((a, b) => compareText(a.path, b.path)), findings };
}

async function walk(
  folder: string,
  add: (file: string, kind: DocumentKind) => void,
  findings: Finding[],
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    findings.push(
      finding('file-unreadable', { path: shown(folder) }, { reason: cause.code ?? cause.message }),
    );
    return [];
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const at = join(folder, entry.name);
    if (entry.isDirectory()) await walk(at, add, findings);
    const kind = entry.isFile() ? kindOf(entry.name) : undefined;
    if (kind !== undefined) add(at, kind);
  }
}

function shown(file: string): string {
  return (relative('.', file) || '.').split(sep).join('/');
}
