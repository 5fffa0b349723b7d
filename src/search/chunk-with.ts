/** A piece of the index: its first and its last word, and the name of its file. */
export type Chunk = [from: string, to: string, name: string];

/** The name of the chunk that holds a word if any does. @param chunks in the order of their words' bytes */
export function chunkWith(word: string, chunks: readonly Chunk[]): string | undefined {
  const bytes = encoder.encode(word);
  let [low, high] = [0, chunks.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to, name] = chunks[middle]!;
    if (compare(bytes, encoder.encode(from)) < 0) high = middle - 1;
    else if (compare(bytes, encoder.encode(to)) > 0) low = middle + 1;
    else return name;
  }
  return undefined;
}

const encoder = new TextEncoder();

function compare(one: Uint8Array, other: Uint8Array): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
}
