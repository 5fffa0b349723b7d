/** A link as it stands in a file. */
export interface FoundLink {
  /** What it says, with escapes and entities read. */
  url: string;
  /** Where its address begins in the text, after any quote or `<`. */
  start: number;
  /** Where its address ends. */
  end: number;
}
