import { distance } from 'fastest-levenshtein';

/** Comparisons of two names that one search makes in all, a second or so: thousands of wrong names are no slips. */
const mostComparisons = 2_000_000;

/**
 * Makes a search for the name that somebody may have meant by another: at most a quarter of its letters differ, or two
 * in a short one. The first of equally near names in the given order; null for none, and when the search was used up.
 */
export function nearestNames(names: Iterable<string>): (name: string) => string | null {
  const byLength = Map.groupBy(names, ({ length }) => length);
  const known = new Map<string, string | null>();
  let left = mostComparisons;
  const find = (name: string): string | null => {
    // A long text is no name with a slip.
    if (name.length > 100) return null;
    const most = name.length < 5 ? 1 : Math.max(2, Math.floor(name.length / 4));
    let nearest: string | null = null;
    let least = most + 1;
    for (let length = name.length - most; length <= name.length + most; length++) {
      const candidates = byLength.get(length) ?? [];
      left -= candidates.length;
      if (left < 0) return null;
      for (const one of candidates) {
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
