// Pagefind's own process: documents in, files out.
import { close, createIndex } from 'pagefind';
import type { IndexFile } from './pagefind-files.ts';

/** An HTML document to be indexed. */
export interface Document {
  url: string;
  content: string;
  /** Its file, for messages. */
  path: string;
}

/** The files of an index of documents. @throws with Pagefind's own words if it refuses */
export async function indexDocuments(documents: readonly Document[]): Promise<IndexFile[]> {
  // One index for all: a page in another language would otherwise be in an index that nobody loads.
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '+#' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
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
    // Not by way of the disk: Pagefind says that files are written before all of their bytes are.
    const got = await index.getFiles();
    if (got.errors.length > 0) throw new Error(`Pagefind could not make its index: ${got.errors.join('; ')}`);
    return got.files.filter(({ path }) => isUsed(path));
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process, which would keep a script alive. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** Pagefind's own reader and interfaces are not used here: see `index-reader.ts`. */
function isUsed(path: string): boolean {
  return /\.pf_\w+$/.test(path);
}
