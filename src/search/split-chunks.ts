// Pagefind loads the chunk of the index that holds a word. Its chunks are large, and a sentence asks for many words:
// in small ones the same sentence costs a fraction of the bytes.
import { encode } from 'cborg';
import { nameOf, pack, packBytes, unpack, type IndexFile } from './pagefind-files.ts';
import { isRare, prune, type Entry } from './prune.ts';
import { wordEnd } from '../language/stem.ts';

/** Bytes of a chunk before it is compressed; a word that many pages hold may take more. */
const chunkBytes = 9000;

/** An index in small chunks. */
export interface SplitIndex {
  files: IndexFile[];
  /**
   * By stem, how many agents hold it. A word that stands once in all instructions is left out: it is not worth its
   * bytes in a list, and typed exactly the index knows it.
   */
  counts: ReadonlyMap<string, number>;
}

/** An entry as the bytes it is in a chunk; as data, all entries of a large catalog at once would not fit in memory. */
interface EncodedEntry {
  word: Buffer;
  bytes: Uint8Array;
}

/**
 * Cuts the chunks of an index small.
 * @throws if the files are not of the form that Pagefind 1.5 writes
 */
export function splitChunks(files: readonly IndexFile[]): SplitIndex {
  const chunks = new Map(files.filter(isChunk).map((file) => [nameIn(file.path), file]));
  const counts = new Map<string, number>();
  const split = files.flatMap((file) => {
    if (isChunk(file)) return [];
    if (!file.path.endsWith('.pf_meta')) return [file];
    const meta = unpack(file) as [string, unknown, [string, string, string][], ...unknown[]];
    const entries = meta[2].flatMap(([, , name]) => encodeEntries(chunks.get(name)!, counts));
    const length = meta[2][0]?.[2].length ?? 0;
    const small = pieces(entries.sort((a, b) => Buffer.compare(a.word, b.word))).map((piece) => {
      const content = packBytes(Buffer.concat([arrayOf(1), arrayOf(piece.length), ...piece.map(bytesOf)]));
      return {
        from: piece[0]!.word.toString(),
        to: piece.at(-1)!.word.toString(),
        name: nameOf(content, 'en', length - 3),
        content,
      };
    });
    meta[2] = small.map(({ from, to, name }) => [from, to, name]);
    return [
      { path: file.path, content: pack(meta) },
      ...small.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })),
    ];
  });
  return { files: split, counts };
}

/** The entries of a chunk that are worth their bytes, each word with its mark; their counts are added. */
function encodeEntries(file: IndexFile, counts: Map<string, number>): EncodedEntry[] {
  const [entries] = unpack(file) as [Entry[]];
  return entries.flatMap((one) => {
    const kept = prune(one);
    if (kept === undefined) return [];
    const [word, pages, ...rest] = kept;
    if (!isRare(kept)) counts.set(word, pages.length);
    return [{ word: Buffer.from(word + wordEnd), bytes: encode([word + wordEnd, pages, ...rest]) }];
  });
}

/** The head of an array in CBOR (RFC 8949, major type 4). */
function arrayOf(length: number): Buffer {
  if (length < 24) return Buffer.from([0x80 | length]);
  if (length < 256) return Buffer.from([0x98, length]);
  const head = Buffer.from([0x99, 0, 0]);
  head.writeUInt16BE(length, 1);
  return head;
}

function bytesOf({ bytes }: EncodedEntry): Uint8Array {
  return bytes;
}

function isChunk({ path }: IndexFile): boolean {
  return path.endsWith('.pf_index');
}

function nameIn(path: string): string {
  return /([^/]+)\.pf_index$/.exec(path)![1]!;
}

function pieces(entries: readonly EncodedEntry[]): EncodedEntry[][] {
  const found: EncodedEntry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    if (size + entry.bytes.length > chunkBytes) {
      found.push([]);
      size = 0;
    }
    found.at(-1)!.push(entry);
    size += entry.bytes.length;
  }
  return found;
}
