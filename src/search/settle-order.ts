// Pagefind writes the values of a filter in the order of a hash table, so the same agents would give other bytes at
// every build. Here they are put in order, and the files get the names that belong to their content.
import { nameOf, pack, unpack, type IndexFile } from './pagefind-files.ts';

/**
 * Puts the filters of an index in order and renames the files that change by it.
 * @throws if the files are not of the form that Pagefind 1.5 writes
 */
export function settleOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const settled = files.map((file) => {
    if (!file.path.endsWith('.pf_filter')) return file;
    const [name, values] = unpack(file) as [string, [string, number[]][]];
    const content = pack([name, values.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    return rename(file.path, content, renamed);
  });
  // The list of files names the filters, and the entry names the list: each is settled after what it names.
  const withMeta = settled.map((file) => {
    if (!file.path.endsWith('.pf_meta')) return file;
    return rename(file.path, pack(replaceNames(unpack(file), renamed)), renamed);
  });
  return withMeta.map((file) => {
    if (file.path !== 'pagefind-entry.json') return file;
    const text = Buffer.from(file.content).toString();
    return {
      ...file,
      content: Buffer.from(
        text.replace(/"hash":"([^"]+)"/g, (_, old: string) => `"hash":"${renamed.get(old) ?? old}"`),
      ),
    };
  });
}

/** Gives a file the hash of its content as its name, at the length it had: `filter/en_3b5f35c.pf_filter`. */
function rename(path: string, content: Uint8Array, renamed: Map<string, string>): IndexFile {
  const old = /([a-z-]+_[0-9a-f]+)\.pf_\w+$/.exec(path)?.[1];
  if (old === undefined)
    throw new Error(`The search index holds ${path}, which is not named as Pagefind 1.5 does.`);
  const [language, hash] = old.split('_') as [string, string];
  const name = nameOf(content, language, hash.length);
  renamed.set(old, name);
  return { path: path.replace(old, name), content };
}

/** Replaces the names of filters, and sorts the pairs of a filter and its name by the filter. */
function replaceNames(value: unknown, renamed: Map<string, string>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (!Array.isArray(value)) return value;
  const isFilters =
    value.length > 0 &&
    value.every((one) => Array.isArray(one) && one.length === 2 && renamed.has(one[1] as string));
  const items = value.map((one) => replaceNames(one, renamed));
  return isFilters ? (items as [string, string][]).sort(([a], [b]) => (a < b ? -1 : 1)) : items;
}
