// The part of Pagefind's browser interface that is used here. Source: its documentation of version 1.5.

/** The module that `pagefind.js` exports. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    query: string | null,
    options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<PagefindAnswer>;
}

/** Agents by filter and value: `{ team: { Backend: 5 } }`. */
export type FilterCounts = Record<string, Record<string, number>>;

/** The values chosen of each filter; several of one filter are alternatives. */
export type Filters = Record<string, { any: string[] }>;

/** What a search answers. */
export interface PagefindAnswer {
  results: PagefindResult[];
  filters: FilterCounts;
}

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
  /** HTML: entities and `<mark>` only. */
  excerpt: string;
  meta: Record<string, string | undefined>;
  /** The text that was indexed, with `<` and `>` as entities. */
  raw_content: string;
  /** Headings, and at which word of the text they stand. */
  anchors: { id: string; text: string; location: number }[];
  sub_results: { title: string; url: string; excerpt: string; anchor?: { id: string } }[];
}
