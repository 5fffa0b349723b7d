import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { keyOf, readEntry, removeEntries, writeEntry } from '../cache/entries.ts';

/** Parts of an index that were made before; anything that `node:v8` can write. */
export interface KeptParts {
  /** A part, made where it is not there or not whole. @param key everything it is made from */
  part: <Part>(key: readonly unknown[], make: () => Promise<Part>) => Promise<Part>;
  /** Forgets the parts that nobody asked for. */
  forgetOthers: () => Promise<void>;
}

/** Nothing was made before, and nothing is kept. */
export const noneKept: KeptParts = {
  part: (_key, make) => make(),
  forgetOthers: () => Promise.resolve(),
};

/**
 * Parts that are kept in memory and in a folder.
 * @param folder absolute path of a folder that holds nothing else
 * @param code a hash of the code that makes and reads them
 */
export function keptParts(folder: string, code: string): KeptParts {
  const asked = new Set<string>();
  const known = new Map<string, unknown>();
  return {
    async part<Part>(key: readonly unknown[], make: () => Promise<Part>) {
      const name = keyOf([code, key]);
      asked.add(name);
      const before = known.get(name);
      if (before !== undefined) return before as Part;
      const file = join(folder, name);
      const kept = await readKept<Part>(file);
      if (kept === 'damaged') console.warn(`${file} is damaged; what it holds is made anew.`);
      const made = kept === undefined || kept === 'damaged' ? await make() : kept;
      if (made !== kept) await writeEntry(file, serialize(made));
      known.set(name, made);
      return made;
    },
    async forgetOthers() {
      for (const name of known.keys()) if (!asked.has(name)) known.delete(name);
      await removeEntries(folder, (name) => !asked.has(name));
      asked.clear();
    },
  };
}

async function readKept<Part>(file: string): Promise<Part | 'damaged' | undefined> {
  const kept = await readEntry(file);
  if (kept === undefined || kept === 'damaged') return kept;
  try {
    return deserialize(kept) as Part;
  } catch {
    return 'damaged';
  }
}
