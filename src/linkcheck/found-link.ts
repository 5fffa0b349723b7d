/** Something that is written in a file. */
export interface Written {
  /** What it says, with escapes and entities read. */
  value: string;
  /** Where it begins in the text, after any quote or `<`. */
  start: number;
  /** Where it ends. */
  end: number;
}

/** A link as it stands in a file. */
export interface FoundLink extends Omit<Written, 'value'> {
  /** Its address, with escapes and entities read. */
  url: string;
}

/** A card of an agent as it stands in a file: `<agent-card name="…" example="…" section="…">`. */
export interface FoundCard {
  name: Written;
  example?: Written;
  section?: Written;
}

/** All of a file that may lead to the catalog, each in its order. */
export interface Found {
  links: FoundLink[];
  cards: FoundCard[];
}
