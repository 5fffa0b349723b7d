// Pagefind's own process: documents in, files out.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from './pagefind-files.ts';

/** An HTML document to be indexed. */
export interface Document {
  url: string;
  content: string;
  /** Its file, for messages. */
  path: string;
}

/** The files of an index of documents, those for browsers among them. @throws with Pagefind's own words if it refuses */
export async function indexDocuments(documents: readonly Document[]): Promise<IndexFile[]> {
  // One index for all: a page in another language would otherwise be in an index that nobody loads.
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '+#' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const folder = await mkdtemp(join(tmpdir(), 'agent-catalog-index-'));
  try {
    const added = await Promise.all(
      documents.map(async ({ url, content, path }) => ({
        path,
        said: await index.addHTMLFile({ url, content }),
      })),
    );
    for (const { path, said } of added)
      if (said.errors.length > 0)
        throw new Error(`Pagefind could not index ${path}: ${said.errors.join('; ')}`);
    // By way of the disk: handed over by the process, files take several times their size in memory.
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0)
      throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
    return await filesIn(folder);
  } finally {
    await index.deleteIndex();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ends Pagefind's process, which would keep a script alive. */
export async function closeIndexer(): Promise<void> {
  await close();
}

async function filesIn(folder: string): Promise<IndexFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'));
  const used = paths.filter(isUsed).sort();
  return Promise.all(used.map(async (path) => ({ path, content: await readFile(join(folder, path)) })));
}

/** Pagefind's ready-made interfaces are not used here. */
function isUsed(path: string): boolean {
  return !/^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(path) && !path.startsWith('playground');
}
