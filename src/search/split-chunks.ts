// Pagefind loads the chunk of the index that holds a word. Its chunks are large, and a sentence asks for many words:
// in small ones the same sentence costs a fraction of the bytes.
import { encode } from 'cborg';
import { nameOf, pack, unpack, type IndexFile } from './pagefind-files.ts';
import { prune, type Entry } from './prune.ts';
import { wordEnd } from '../language/stem.ts';

/** Bytes of a chunk before it is compressed; a word that many pages hold may take more. */
const chunkBytes = 9000;

/**
 * Cuts the chunks of an index small.
 * @throws if the files are not of the form that Pagefind 1.5 writes
 */
export function splitChunks(files: readonly IndexFile[]): IndexFile[] {
  const chunks = new Map(files.filter(isChunk).map((file) => [nameIn(file.path), file]));
  return files.flatMap((file) => {
    if (isChunk(file)) return [];
    if (!file.path.endsWith('.pf_meta')) return [file];
    const meta = unpack(file) as [string, unknown, [string, string, string][], ...unknown[]];
    const entries = meta[2].flatMap(([, , name]) => entriesOf(chunks.get(name)!));
    const kept = entries.map((entry) => prune(entry)).filter((entry) => entry !== undefined);
    const pieces = split(inOrder(kept.map(ended)));
    const length = meta[2][0]?.[2].length ?? 0;
    const small = pieces.map((entries) => {
      const content = pack([entries]);
      return {
        from: entries[0]![0],
        to: entries.at(-1)![0],
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
}

function ended([word, ...rest]: Entry): Entry {
  return [word + wordEnd, ...rest];
}

/** In the order of the words' bytes, as Pagefind looks them up. */
function inOrder(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, bytes: Buffer.from(entry[0]) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ entry }) => entry);
}

/** The entries of a chunk: words in order. */
export function entriesOf(file: IndexFile): Entry[] {
  return (unpack(file) as [Entry[]])[0];
}

/** Whether a file is a chunk of words. */
export function isChunk({ path }: IndexFile): boolean {
  return path.endsWith('.pf_index');
}

function nameIn(path: string): string {
  return /([^/]+)\.pf_index$/.exec(path)![1]!;
}

function split(entries: readonly Entry[]): Entry[][] {
  const pieces: Entry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    const bytes = encode(entry).length;
    if (size + bytes > chunkBytes) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)!.push(entry);
    size += bytes;
  }
  return pieces;
}
