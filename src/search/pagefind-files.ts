// The files that Pagefind 1.5 writes: CBOR behind a signature, compressed, named by a hash.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of a search index. */
export interface IndexFile {
  /** Path below the folder of the index. */
  path: string;
  content: Uint8Array;
}

/** The version of Pagefind whose form the files have. */
export const pagefindVersion = '1.5.2';

/** The file that a browser loads first: which index there is. @param meta the name of its list of what it holds */
export function packEntry(meta: string, pages: number): IndexFile {
  const languages = { en: { hash: meta, wasm: 'en', page_count: pages } };
  const entry = { version: pagefindVersion, languages, include_characters: ['_', '+', '#'] };
  return { path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify(entry)) };
}

/** What Pagefind writes before the data of every file, to tell them from a server's error page. */
const signature = Buffer.from('pagefind_dcd');

/** The data of a file. @throws if it does not begin as Pagefind's files do */
export function unpack({ path, content }: IndexFile): unknown {
  return decode(unpackBytes({ path, content }));
}

/** The bytes of a file behind the signature. @throws if there is none */
export function unpackBytes({ path, content }: IndexFile): Uint8Array {
  const data = gunzipSync(content);
  if (!data.subarray(0, signature.length).equals(signature))
    throw new Error(`${path} does not begin as Pagefind's files do.`);
  return data.subarray(signature.length);
}

/** Data as a file's content. */
export function pack(value: unknown): Uint8Array {
  return packBytes(encode(value));
}

/** Data that is CBOR already as a file's content. @param level how hard to compress, 1 to 9 */
export function packBytes(data: Uint8Array, level = 9): Uint8Array {
  return gzipSync(Buffer.concat([signature, data]), { level });
}

/**
 * Names for contents: `en_` and the beginning of a hash of each, as long as it takes to tell them apart, and at least 7
 * characters. Equal contents have one name.
 */
export function namesFor(contents: readonly Uint8Array[]): string[] {
  const hashes = contents.map((content) => createHash('sha256').update(content).digest('hex'));
  const different = new Set(hashes).size;
  let length = 7;
  while (new Set(hashes.map((hash) => hash.slice(0, length))).size < different) length++;
  return hashes.map((hash) => `en_${hash.slice(0, length)}`);
}
