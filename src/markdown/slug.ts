const MAX_LENGTH = 80;

/**
 * The text as a part of an address: letters of every script, digits, `_` and `-`, in lower case, at most 80
 * characters; empty when the text holds none of them. `slugOf(slugOf(text))` is `slugOf(text)`, and the anchors that
 * GitHub gives to headings have the slugs of those headings.
 */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{Mn}\p{Mc}\p{N}\p{Pc}\s-]|\p{Variation_Selector}/gu, '')
    .replace(/[\s-]+/g, '-');
  return Array.from(words).slice(0, MAX_LENGTH).join('').replace(/^-|-$/g, '');
}

/** Gives out anchors for headings: `i-` and the slug, with `-1`, `-2`, … from the second of its kind on. */
export function createAnchors(): (text: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const base = `i-${slugOf(text) || 'section'}`;
    let id = base;
    while (given.has(id)) {
      const count = (counts.get(base) ?? 0) + 1;
      counts.set(base, count);
      id = `${base}-${count}`;
    }
    given.add(id);
    return id;
  };
}
