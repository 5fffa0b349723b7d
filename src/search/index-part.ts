// Some agents of an index, as Pagefind indexed them: parts are kept from build to build and put together anew.
import { addForm, formsOf, isWord } from './catalog-words.ts';
import { wordsOfExamples } from './document.ts';
import { readFragments } from './fragments.ts';
import { joinedStems } from './joined.ts';
import { unpack, type IndexFile } from './pagefind-files.ts';
import { stem } from '../language/stem.ts';
import { prune, type Posted, type Posting } from './prune.ts';
import { withoutParts, type Entry } from './whole-names.ts';

/** A part of an index. Pages are named by their number in the part, fields by theirs. */
export interface IndexPart {
  pages: IndexedPage[];
  /** What is known of a page beside its text: `title`, `summary` … */
  fields: string[];
  /** By filter and value: the pages. */
  filters: [name: string, values: [value: string, pages: number[]][]][];
  /** The words that are worth their bytes, and what is known of each: `Posted` as JSON, to be read one by one. */
  words: string[];
  posted: string[];
  /** By stem: how often the texts hold each word of it, by how it is written. */
  forms: Map<string, Map<string, number>>;
}

/** A page of an index. */
export interface IndexedPage {
  url: string;
  title: string;
  /** Number of words. */
  words: number;
  /** How many of them are in examples. */
  inExamples: number;
  /** What the browser loads of it: the content of a file of Pagefind's. */
  fragment: Uint8Array;
}

/** Reads what Pagefind wrote. @throws if the files are not of the form that Pagefind 1.5 writes */
export function readPart(files: readonly IndexFile[]): IndexPart {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const fragments = readFragments(files);
  const byId = new Map(fragments.map((fragment) => [fragment.id, fragment]));
  const meta = unpack(files.find(({ path }) => path.endsWith('.pf_meta'))!) as PagefindMeta;
  const [, pages, pieces, filters, , fields] = meta;
  const chunks = new Map(fragments.map(({ id, content }) => [id, content.split(/\s+/)]));
  const joined = pages.map(([id]) => joinedStems(chunks.get(id)!));
  const entries = withoutParts(
    pieces.flatMap(([, , name]) => entriesOf(byPath.get(`index/${name}.pf_index`)!)),
  ).flatMap(({ word, posted }): Entry[] => {
    const worth = prune(word, posted, (page) => joined[page]!.has(word));
    return worth === undefined ? [] : [{ word, posted: worth }];
  });
  return {
    pages: pages.map(([id, words]) => {
      const { url, meta: said, anchors } = byId.get(id)!;
      const fragment = byPath.get(`fragment/${id}.pf_fragment`)!.content;
      return { url, title: said['title'] ?? '', words, inExamples: wordsOfExamples(anchors), fragment };
    }),
    fields,
    filters: filters.map(
      ([, name]) => unpack(byPath.get(`filter/${name}.pf_filter`)!) as IndexPart['filters'][number],
    ),
    words: entries.map(({ word }) => word),
    posted: entries.map(({ posted }) => JSON.stringify(posted)),
    forms: countForms([...chunks.values()].flat()),
  };
}

/** The list of what an index holds, as Pagefind 1.5 writes it. */
export type PagefindMeta = [
  version: string,
  pages: [id: string, words: number][],
  chunks: [from: string, to: string, name: string][],
  filters: [filter: string, name: string][],
  sorts: unknown[],
  fields: string[],
];

function entriesOf(chunk: IndexFile): Entry[] {
  const [entries] = unpack(chunk) as [[word: string, ...Posted][]];
  return entries.map(([word, pages, spellings]) => ({
    word,
    posted: [numbered(pages), spellings.map(([form, its]) => [form, numbered(its)])],
  }));
}

/** Pagefind writes how far a page is from the one before. */
function numbered(postings: readonly Posting[]): Posting[] {
  let page = 0;
  return postings.map(([step, places, fields]) => [(page += step), places, fields]);
}

/** Agents repeat their words, so each is taken apart once. */
function countForms(all: readonly string[]): IndexPart['forms'] {
  const chunks = new Map<string, number>();
  for (const chunk of all) chunks.set(chunk, (chunks.get(chunk) ?? 0) + 1);
  const forms = new Map<string, number>();
  for (const [chunk, count] of chunks)
    for (const form of formsOf(chunk)) forms.set(form, (forms.get(form) ?? 0) + count);
  const byStem: IndexPart['forms'] = new Map();
  for (const [form, count] of forms) if (isWord(form)) addForm(byStem, knownStem(form), form, count);
  return byStem;
}

const stems = new Map<string, string>();

/** Other parts hold the same words, which are few beside all that is written. */
function knownStem(form: string): string {
  const known = stems.get(form) ?? stem(form);
  stems.set(form, known);
  return known;
}
