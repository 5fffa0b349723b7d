/**
 * error: some tool will not load the file, or a reader is misled. warning: it works by luck.
 * info: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'info';

/** A kind of problem. @typeParam Args what it needs to know to be put into words */
export interface Kind<Args> {
  severity: Severity;
  /** Whether only catalogs hear of it whose settings ask for it. */
  isOff?: true;
  /** A few words for headings and filters. */
  title: string;
  /** What is wrong, quoting what was found; then what to type. */
  words: (args: Args) => string;
}

/** The kinds of some problems, by their codes. */
export type Kinds<Problems> = { readonly [Code in keyof Problems]: Kind<Problems[Code]> };

/** An author's text inside a message: one line, no control characters, not longer than a line. */
export function shown(text: string): string {
  const flat = text
    .replaceAll('`', "'")
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();
  // Cut between characters, not within one that takes two units.
  return flat.length > 80 ? `${flat.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : flat;
}

/** An author's text as a quotation. */
export function quoted(text: string): string {
  return `"${shown(text)}"`;
}
