import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { keyOf, readEntry, removeEntries, writeEntry } from '../cache/entries.ts';
import type { IndexPart } from './index-part.ts';

/** Parts of an index that were made before. */
export interface KeptParts {
  /** A part, made where it is not there or not whole. @param key everything it is made from */
  part: (key: readonly unknown[], make: () => Promise<IndexPart>) => Promise<IndexPart>;
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
  const known = new Map<string, IndexPart>();
  return {
    async part(key, make) {
      const name = keyOf([code, key]);
      asked.add(name);
      const before = known.get(name);
      if (before) return before;
      const file = join(folder, name);
      const kept = await readKept(file);
      if (kept === 'damaged') console.warn(`${file} is damaged; its agents are indexed anew.`);
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

async function readKept(file: string): Promise<IndexPart | 'damaged' | undefined> {
  const kept = await readEntry(file);
  if (kept === undefined || kept === 'damaged') return kept;
  try {
    return deserialize(kept) as IndexPart;
  } catch {
    return 'damaged';
  }
}
