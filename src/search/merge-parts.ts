// Parts of an index become one, in the form that Pagefind 1.5 writes. Its own chunks are large, and a sentence asks for many
// words: in small ones the same sentence costs a fraction of the bytes.
import { encode } from 'cborg';
import { compareText } from '../catalog/problems.ts';
import type { IndexPart, PagefindMeta } from './index-part.ts';
import { namesFor, pack, packBytes, pagefindVersion, type IndexFile } from './pagefind-files.ts';
import { isRare, type Posted, type Posting } from './prune.ts';

/** An index of all parts. */
export interface MergedIndex {
  files: IndexFile[];
  /** The name of its list of what it holds, for `pagefind-entry.json`. */
  meta: string;
  /** By the address of a page, what results call it. */
  ids: ReadonlyMap<string, string>;
  /**
   * By stem, how many agents hold it. A word that stands once in all instructions is left out: it is not worth its
   * bytes in a list, and typed exactly the index knows it.
   */
  counts: ReadonlyMap<string, number>;
}

/** Bytes of a chunk before it is compressed; a word that many pages hold may take more. */
const chunkBytes = 9000;

/** An entry as the bytes it is in a chunk; as data, all entries of a large catalog at once would not fit in memory. */
interface EncodedEntry {
  word: Buffer;
  bytes: Uint8Array;
}

/** A word as it was merged last, and what from. */
interface MergedWord extends EncodedEntry {
  posted: string[];
  /** How the numbers of each part that holds it became those of all. */
  moves: string[];
  /** How many agents hold it; undefined where it is not counted. */
  count: number | undefined;
}

/** How to merge. */
export interface MergeOptions {
  /** How hard to compress, 1 to 9. */
  level?: number;
  /** The words of the last merge of this process, which this one replaces by its own. */
  last?: Map<string, MergedWord>;
}

/** Puts parts together: their pages one after the other. */
export function mergeParts(
  parts: readonly IndexPart[],
  { level = 9, last = new Map() }: MergeOptions = {},
): MergedIndex {
  const pages = parts.flatMap((part) => part.pages);
  const ids = namesFor(pages.map(({ fragment }) => fragment));
  const fields = [...new Set(parts.flatMap((part) => part.fields))].sort(compareText);
  const { entries, counts } = mergeWords(parts, fields, last);
  const chunks = nameAll(pieces(entries), (piece) => encodeChunk(piece, level));
  const filters = nameAll(mergeFilters(parts), (one) => pack(one));
  const meta: PagefindMeta = [
    pagefindVersion,
    pages.map(({ words }, index) => [ids[index]!, words]),
    chunks.map(({ of, name }) => [of[0]!.word.toString(), of.at(-1)!.word.toString(), name]),
    filters.map(({ of: [filter], name }) => [filter, name]),
    [],
    fields,
  ];
  const [list] = nameAll([meta], (one) => pack(one));
  return {
    files: [
      { path: `pagefind.${list!.name}.pf_meta`, content: list!.content },
      ...chunks.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })),
      ...filters.map(({ name, content }) => ({ path: `filter/${name}.pf_filter`, content })),
      ...pages.map(({ fragment }, index) => ({
        path: `fragment/${ids[index]!}.pf_fragment`,
        content: fragment,
      })),
    ],
    meta: list!.name,
    ids: new Map(pages.map(({ url }, index) => [url, ids[index]!])),
    counts,
  };
}

/** Every word of all parts, in order. */
function mergeWords(parts: readonly IndexPart[], fields: readonly string[], last: Map<string, MergedWord>) {
  const moves = movesOf(parts, fields);
  const holders = new Map<string, { posted: string[]; moves: Move[] }>();
  for (const [index, part] of parts.entries()) {
    for (const [at, word] of part.words.entries()) {
      const holder = holders.get(word) ?? { posted: [], moves: [] };
      holder.posted.push(part.posted[at]!);
      holder.moves.push(moves[index]!);
      holders.set(word, holder);
    }
  }
  const merged = new Map<string, MergedWord>();
  for (const [word, { posted, moves: own }] of holders) {
    const keys = own.map(({ key }) => key);
    const known = last.get(word);
    const isKnown = known && areEqual(known.posted, posted) && areEqual(known.moves, keys);
    const moved = isKnown ? [] : posted.map((one, at) => own[at]!.move(JSON.parse(one) as Posted));
    merged.set(word, isKnown ? known : { posted, moves: keys, ...encodeWord(word, mergePosted(moved)) });
  }
  last.clear();
  const counts = new Map<string, number>();
  for (const [word, one] of merged) {
    if (one.count !== undefined) counts.set(word, one.count);
    last.set(word, one);
  }
  return { entries: [...merged.values()].sort((a, b) => Buffer.compare(a.word, b.word)), counts };
}

function encodeWord(word: string, posted: Posted): EncodedEntry & { count: number | undefined } {
  const [pages, spellings] = posted;
  const holding = new Set([pages, ...spellings.map(([, its]) => its)].flat().map(([page]) => page));
  const written = [word, steps(pages), spellings.map(([form, its]) => [form, steps(its)])];
  return {
    word: Buffer.from(word),
    bytes: encode(written),
    count: isRare(posted) ? undefined : holding.size,
  };
}

function areEqual<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** How the numbers of the pages and fields of a part become those of all. */
interface Move {
  /** The same for two that do the same. */
  key: string;
  move: (posted: Posted) => Posted;
}

function movesOf(parts: readonly IndexPart[], fields: readonly string[]): Move[] {
  let first = 0;
  return parts.map((part) => {
    const offset = first;
    first += part.pages.length;
    const fieldOf = part.fields.map((name) => fields.indexOf(name));
    const moveAll = (postings: readonly Posting[]) =>
      postings.map(([page, places, found]): Posting => [
        page + offset,
        places,
        found.map((one) => (one < 0 ? -fieldOf[-one - 1]! - 1 : one)),
      ]);
    return {
      key: `${offset} ${fieldOf.join(' ')}`,
      move: ([pages, spellings]) => [moveAll(pages), spellings.map(([form, its]) => [form, moveAll(its)])],
    };
  });
}

/** Later pages come in later parts. */
function mergePosted(all: readonly Posted[]): Posted {
  if (all.length === 1) return all[0]!;
  const spellings = new Map<string, Posting[]>();
  for (const [form, pages] of all.flatMap(([, its]) => its))
    spellings.set(form, [...(spellings.get(form) ?? []), ...pages]);
  return [all.flatMap(([pages]) => pages), [...spellings].sort(([a], [b]) => compareText(a, b))];
}

/** Pagefind reads how far a page is from the one before. */
function steps(postings: readonly Posting[]): Posting[] {
  let last = 0;
  return postings.map(([page, places, fields]) => {
    const step = page - last;
    last = page;
    return [step, places, fields];
  });
}

/** Pagefind writes the values of a filter in the order of a hash table; here they are in order. */
function mergeFilters(parts: readonly IndexPart[]): IndexPart['filters'] {
  const filters = new Map<string, Map<string, number[]>>();
  let offset = 0;
  for (const part of parts) {
    for (const [filter, values] of part.filters) {
      const known = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, known);
      for (const [value, pages] of values)
        known.set(value, [...(known.get(value) ?? []), ...pages.map((page) => page + offset)]);
    }
    offset += part.pages.length;
  }
  const inOrder = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => compareText(a, b));
  return inOrder(filters).map(([filter, values]) => [filter, inOrder(values)]);
}

function nameAll<T>(
  all: readonly T[],
  encoded: (one: T) => Uint8Array,
): { of: T; name: string; content: Uint8Array }[] {
  const contents = all.map(encoded);
  const names = namesFor(contents);
  return all.map((of, index) => ({ of, name: names[index]!, content: contents[index]! }));
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

function encodeChunk(piece: readonly EncodedEntry[], level: number): Uint8Array {
  return packBytes(
    Buffer.concat([arrayOf(1), arrayOf(piece.length), ...piece.map(({ bytes }) => bytes)]),
    level,
  );
}

/** The head of an array in CBOR (RFC 8949, major type 4). */
function arrayOf(length: number): Buffer {
  if (length < 24) return Buffer.from([0x80 | length]);
  if (length < 256) return Buffer.from([0x98, length]);
  const head = Buffer.from([0x99, 0, 0]);
  head.writeUInt16BE(length, 1);
  return head;
}
