// Words of everyday English, so that none of them is taken for a slip or for the beginning of another word. They are
// loaded when a word is asked for that the catalog does not know.
import { packInOrder, unpackInOrder } from './front-coding.ts';
import type { IndexFile } from './pagefind-files.ts';

/** Where the words stand, beside Pagefind's files. */
export const everydayFile = 'everyday.json';

/** Stems of everyday words. */
export type EverydayWords = ReadonlySet<string>;

/** @param stems in order @param notice whose words they are */
export function packEveryday(stems: readonly string[], notice: string): IndexFile {
  const content = JSON.stringify({ notice, stems: packInOrder(stems).join('\n') });
  return { path: everydayFile, content: Buffer.from(content) };
}

/** Reads the file. @throws where it is not one */
export function unpackEveryday(text: string): EverydayWords {
  const { stems } = JSON.parse(text) as { stems: string };
  return new Set(unpackInOrder(stems.split('\n')));
}
