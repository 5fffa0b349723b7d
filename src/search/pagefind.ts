// The part of Pagefind's browser interface that is used here. Source: its documentation of version 1.5.

/** The module that `pagefind.js` exports. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options?: { filters?: Filters }): Promise<{ results: PagefindResult[] }>;
}

/** The values chosen of each filter; several of one filter are alternatives. */
export type Filters = Record<string, { any: string[] }>;

/** A page that was found; its data are loaded when asked for. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Where on the page the words stand that were asked for, counted in words. */
  words: number[];
  data(): Promise<PagefindData>;
}

/** A page that was found, with what is known of it. */
export interface PagefindData {
  url: string;
  meta: Record<string, string | undefined>;
  /** The text that was indexed, with `<` and `>` as entities. */
  raw_content: string;
  /** Elements with an id, their texts, and at which word of the text they begin. */
  anchors: { id: string; text: string; location: number }[];
}
