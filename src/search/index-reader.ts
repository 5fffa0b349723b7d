// Reads the index that Pagefind writes. Pagefind's own reader compares every page that holds a word with every other
// that does, and of a large catalog most agents hold a common word: that takes longer than a person waits.
import { decode } from 'cborg';
import { chunkWith, type Chunk } from './chunk-with.ts';
import { IndexError, loadData, loadText } from './load-file.ts';
import { once } from './once.ts';
import { scorePages, type Corpus, type Held } from './scoring.ts';

/** The values chosen of each filter; several of one filter are alternatives. */
export type Filters = Record<string, { any: string[] }>;

/** A page that holds what was asked. */
export interface Match {
  id: string;
  /** More is better. */
  score: number;
  /** Where on the page the words stand that were asked for, counted in words. */
  places: readonly number[];
}

/** What the index keeps of a page. */
export interface PageText {
  /** Address of the page, from the host on. */
  url: string;
  meta: Record<string, string | undefined>;
  /** The text that was indexed, with `<` and `>` as entities. */
  content: string;
  /** Elements with an id, their texts, and at which word of the text they begin. */
  anchors: { id: string; text: string; location: number }[];
}

/** What the index holds, as Pagefind 1.5 writes it. */
type Contents = [
  version: string,
  pages: [id: string, words: number][],
  chunks: Chunk[],
  filters: [key: string, name: string][],
  sorts: unknown,
  fields: string[],
];

/** A page in a word's list: its number after the one before, and where it holds the word. */
type Posting = [step: number, places: number[], fields?: number[]];

/** A word of a chunk: the pages that hold it, and those that hold it in other spellings. */
type Entry = [word: string, pages: Posting[], spellings?: [form: string, pages: Posting[]][]];

const none: readonly number[] = [];

/** An index, each file of which is loaded when it is first needed. */
export class IndexReader {
  /** The ids of all pages. */
  readonly ids: readonly string[];
  #folder: URL;
  #chunks: readonly Chunk[];
  #filters: ReadonlyMap<string, string>;
  #pages: Contents[1];
  #fields: string[];
  #corpora = new WeakMap<readonly number[], Corpus>();
  #files = new Map<string, Promise<Uint8Array>>();
  #texts = new Map<string, Promise<PageText>>();

  private constructor(folder: URL, [, pages, chunks, filters, , fields]: Contents) {
    this.ids = pages.map(([id]) => id);
    this.#folder = folder;
    this.#chunks = chunks;
    this.#filters = new Map(filters);
    this.#pages = pages;
    this.#fields = fields;
  }

  /** Opens the index in a folder. @throws IndexError */
  static async open(folder: URL): Promise<IndexReader> {
    const data = await loadData(new URL(`pagefind.${await loadHash(folder)}.pf_meta`, folder));
    return new IndexReader(folder, decode(data) as Contents);
  }

  /**
   * The pages that hold every one of some words. Words that no page holds are left out.
   * @param words as stems
   * @param uncounted by the place of a page among all, how many of its words make it no longer
   * @throws IndexError
   */
  async find(words: readonly string[], uncounted: readonly number[] = none): Promise<Match[]> {
    const lists = await Promise.all([...new Set(words)].map((word) => this.#pagesWith(word)));
    return scorePages(lists, this.#corpus(uncounted)).map(({ page, score, places }) => ({
      id: this.ids[page]!,
      score,
      places,
    }));
  }

  /** The ids of the pages that pass all filters. @throws IndexError */
  async passing(filters: Filters): Promise<ReadonlySet<string>> {
    const entries = Object.entries(filters);
    const sets = await Promise.all(entries.map(([key, { any }]) => this.#pagesOf(key, any)));
    return new Set(this.ids.filter((_, page) => sets.every((pages) => pages.has(page))));
  }

  /** What is known of a page. @throws IndexError */
  text(id: string): Promise<PageText> {
    return once(this.#texts, id, () => this.#loadText(id));
  }

  #corpus(uncounted: readonly number[]): Corpus {
    const known = this.#corpora.get(uncounted);
    if (known) return known;
    const lengths = this.#pages.map(([, words], page) => Math.max(1, words - (uncounted[page] ?? 0)));
    const sum = lengths.reduce((all, one) => all + one, 0);
    const corpus = { lengths, averageLength: sum / lengths.length, fields: this.#fields };
    this.#corpora.set(uncounted, corpus);
    return corpus;
  }

  async #pagesWith(word: string): Promise<Held[]> {
    const chunk = chunkWith(word, this.#chunks);
    if (chunk === undefined) return [];
    const [entries] = decode(await this.#load(`index/${chunk}.pf_index`)) as [Entry[]];
    const entry = entries.find(([own]) => own === word);
    if (!entry) return [];
    const [, pages, spellings = []] = entry;
    return spellings.length === 0
      ? heldOf(pages)
      : together([pages, ...spellings.map(([, list]) => list)].flatMap(heldOf));
  }

  async #pagesOf(key: string, values: readonly string[]): Promise<ReadonlySet<number>> {
    const name = this.#filters.get(key);
    if (name === undefined) return new Set();
    const data = await this.#load(`filter/${name}.pf_filter`);
    const [, all] = decode(data) as [key: string, values: [value: string, pages: number[]][]];
    return new Set(all.flatMap(([value, pages]) => (values.includes(value) ? pages : [])));
  }

  async #loadText(id: string): Promise<PageText> {
    const data = await this.#load(`fragment/${id}.pf_fragment`);
    const { url, content, ...rest } = JSON.parse(new TextDecoder().decode(data)) as PageText;
    return {
      ...rest,
      // The index stands in a folder of the site.
      url: new URL(`..${url}`, this.#folder).pathname,
      content: content.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    };
  }

  #load(path: string): Promise<Uint8Array> {
    return once(this.#files, path, () => loadData(new URL(path, this.#folder)));
  }
}

/** The hash of the newest index in a folder. */
async function loadHash(folder: URL): Promise<string> {
  try {
    const text = await loadText(new URL('pagefind-entry.json', folder));
    const { languages } = JSON.parse(text) as { languages: Record<string, { hash: string }> };
    return Object.values(languages)[0]!.hash;
  } catch (cause) {
    throw new IndexError('The index is missing.', { cause });
  }
}

function heldOf(postings: readonly Posting[]): Held[] {
  let page = 0;
  return postings.map(([step, places, fields = []]) => ({ page: (page += step), places, fields }));
}

/** Each page once, with what all its spellings say. */
function together(held: readonly Held[]): Held[] {
  const pages = new Map<number, Held>();
  for (const { page, places, fields } of held) {
    const known = pages.get(page);
    pages.set(page, {
      page,
      places: [...(known?.places ?? []), ...places],
      fields: [...(known?.fields ?? []), ...fields],
    });
  }
  return [...pages.values()];
}
