import { distance } from 'fastest-levenshtein';

/**
 * Makes a search for the name that somebody may have meant by another: at most a quarter of its letters differ, or two
 * in a short one. The first of equally near names in the given order; null for none.
 */
export function nearestNames(names: Iterable<string>): (name: string) => string | null {
  const byLength = Map.groupBy(names, ({ length }) => length);
  const known = new Map<string, string | null>();
  const find = (name: string): string | null => {
    // Names are compared one by one: what is no name at all is not worth it.
    if (name.length > 100) return null;
    const most = name.length < 5 ? 1 : Math.max(2, Math.floor(name.length / 4));
    let nearest: string | null = null;
    let least = most + 1;
    for (let length = name.length - most; length <= name.length + most; length++) {
      for (const one of byLength.get(length) ?? []) {
        const letters = distance(name.toLowerCase(), one.toLowerCase());
        if (letters < least) [nearest, least] = [one, letters];
      }
    }
    return nearest;
  };
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name)!;
  };
}
