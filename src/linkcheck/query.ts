/** A part of the query of an address: a value, or one of the items of a list in it. */
export interface QueryPart {
  key: 'agents' | 'example' | 'section';
  /** 0-based number of the item, in a list that commas divide. */
  item?: number;
}

/** What a query says for a key, as browsers read it; undefined if it says nothing. */
export function queryValue(url: string, key: QueryPart['key']): string | undefined {
  const raw = rawValue(url, key)?.raw;
  return raw === undefined ? undefined : decode(raw);
}

/** The items of a list in a query, in their order. */
export function queryItems(url: string, key: QueryPart['key']): string[] {
  return (rawValue(url, key)?.raw ?? '').split(comma).map(decode);
}

/**
 * Finds a part of the query in an address.
 * @param typed the address as it stands in a file, where `&` may be `&amp;`
 * @param url the same, read
 * @returns indexes in `typed`; undefined if it is written in a way that only a person can tell its parts
 */
export function locateQuery(
  typed: string,
  url: string,
  { key, item }: QueryPart,
): { start: number; end: number } | undefined {
  const found = rawValue(typed, key);
  if (found === undefined || found.raw !== rawValue(url, key)?.raw) return undefined;
  let { start } = found;
  if (item === undefined) return { start, end: start + found.raw.length };
  const items = found.raw.split(/(,|%2C)/i);
  for (const before of items.slice(0, item * 2)) start += before.length;
  return { start, end: start + items[item * 2]!.length };
}

const comma = /,|%2C/i;

function rawValue(url: string, key: string): { raw: string; start: number } | undefined {
  const found = new RegExp(`^[^#]*?(?:[?&]|&amp;)${key}=([^&#]*)`, 'd').exec(url);
  return found === null ? undefined : { raw: found[1]!, start: found.indices![1]![0] };
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    return raw;
  }
}
