/** A memory of texts by their keys that forgets the oldest when it grows too large. */
export interface Cache {
  /** The value of a key; undefined when it was never set or is forgotten. */
  get: (key: string) => string | undefined;
  /** Remembers a value and returns it. */
  set: (key: string, value: string) => string;
  /** What is remembered, the oldest first. */
  entries: () => Iterable<[key: string, value: string]>;
}

/** A cache that holds up to `limit` characters, keys and values together. */
export function createCache(limit: number): Cache {
  const values = new Map<string, string>();
  let size = 0;
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      forget(key);
      values.set(key, value);
      size += key.length + value.length;
      for (const oldest of values.keys()) {
        if (size <= limit) break;
        forget(oldest);
      }
      return value;
    },
    entries: () => values.entries(),
  };

  function forget(key: string): void {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    size -= key.length + value.length;
  }
}
