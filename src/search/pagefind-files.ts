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

/** Data that is CBOR already as a file's content. */
export function packBytes(data: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([signature, data]), { level: 9 });
}

/** The name of a content: `en_` and a hash of a given number of characters. */
export function nameOf(content: Uint8Array, language: string, length: number): string {
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, length)}`;
}
