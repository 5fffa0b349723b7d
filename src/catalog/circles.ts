/**
 * Which names lead to each other: two have the same number if a way leads from the one to the other and back. In time in
 * proportion to names and ways.
 * @param ways to which names each name leads; names that lead nowhere may be left out
 */
export function circlesOf(ways: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const back = new Map<string, string[]>();
  for (const [from, all] of ways)
    for (const to of all) {
      const known = back.get(to);
      if (known) known.push(from);
      else back.set(to, [from]);
    }
  // Whoever is left last is followed back first: that way never leaves the names that lead to each other.
  const left: string[] = [];
  const seen = new Set<string>();
  for (const start of ways.keys()) walk(start, ways, seen, (name) => left.push(name));
  const circles = new Map<string, number>();
  const placed = new Set<string>();
  for (const [number, start] of left.toReversed().entries())
    walk(start, back, placed, (name) => circles.set(name, number));
  return circles;
}

/** Goes every way from a name that has not been gone, and tells each name when all behind it are told. */
function walk(
  start: string,
  ways: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
  tell: (name: string) => void,
): void {
  if (seen.has(start)) return;
  seen.add(start);
  const path = [{ name: start, next: 0 }];
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const to = ways.get(at.name)?.[at.next++];
    if (to === undefined) {
      tell(at.name);
      path.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      path.push({ name: to, next: 0 });
    }
  }
}
