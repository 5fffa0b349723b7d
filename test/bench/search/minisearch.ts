import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Catalog } from '../../../src/catalog/load.ts';
import { stem } from '../../../src/language/stem.ts';
import { stopWords } from '../../../src/language/stop-words.ts';
import { meaningsIn, stretchOf, type Meanings } from '../../../src/search/meanings.ts';
import { needs, readSynonyms, synonymGroups } from '../../../src/search/synonyms.ts';
import type { Answered, LabelledQuery } from './labelled.ts';

interface Fields {
  id: string;
  name: string;
  description: string;
  triggers: string;
  turns: string;
  headings: string;
  body: string;
}

const fields = ['name', 'description', 'triggers', 'turns', 'headings', 'body'] as const;

/** A way to set MiniSearch up. */
export interface Configuration {
  /** How much each of the fields counts, in their order; 0 leaves it out. */
  boost: number[];
  /** How much a synonym, or what is meant, counts beside the word itself; 0 asks for none. */
  synonyms: number;
  prefix: boolean;
  /** Share of a word's letters that may differ; 0 for none. */
  fuzzy: number;
  weights: { fuzzy: number; prefix: number };
  bm25: { k: number; b: number; d: number };
}

/** What each part of a configuration is chosen from. */
const choices = {
  boost: [
    [1, 2, 3, 4, 6, 10],
    [1, 2, 3, 4, 6],
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3, 5],
    [0, 0.3, 0.7, 1, 2],
    [0, 0.1, 0.3, 0.5, 0.7, 1],
  ],
  synonyms: [0, 0.1, 0.2, 0.3, 0.5],
  prefix: [true, false],
  fuzzy: [0, 0.1, 0.2],
  weights: { fuzzy: [0.1, 0.3, 0.5], prefix: [0.2, 0.4, 0.6] },
  bm25: { k: [0.8, 1.2, 2], b: [0.3, 0.5, 0.7, 0.9], d: [0, 0.5, 1] },
};

const start: Configuration = {
  boost: [6, 4, 3, 3, 1, 0.7],
  synonyms: 0.3,
  prefix: true,
  fuzzy: 0.2,
  weights: { fuzzy: 0.3, prefix: 0.4 },
  bm25: { k: 1.2, b: 0.7, d: 0.5 },
};

/**
 * The best configuration of many: from the best so far some parts are chosen anew, the same ones in every run.
 * @param worth of a configuration, more is better
 * @param synonyms whether it may ask for synonyms
 */
export function bestConfiguration(
  worth: (one: Configuration) => number,
  { synonyms = true, rounds = 250 } = {},
): Configuration {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const first = { ...start, synonyms: synonyms ? start.synonyms : 0 };
  let best = { configuration: first, worth: worth(first) };
  for (let round = 0; round < rounds; round++) {
    // Now and then all is chosen anew, so as not to stay on the first hill.
    const share = round % 4 === 0 ? 1 : 0.3;
    const anew = <Item>(old: Item, list: readonly Item[]): Item => (random() < share ? pick(list) : old);
    const { boost, prefix, fuzzy, weights, bm25 } = best.configuration;
    const configuration: Configuration = {
      boost: boost.map((one, field) => anew(one, choices.boost[field]!)),
      synonyms: synonyms ? anew(best.configuration.synonyms, choices.synonyms) : 0,
      prefix: anew(prefix, choices.prefix),
      fuzzy: anew(fuzzy, choices.fuzzy),
      weights: {
        fuzzy: anew(weights.fuzzy, choices.weights.fuzzy),
        prefix: anew(weights.prefix, choices.weights.prefix),
      },
      bm25: {
        k: anew(bm25.k, choices.bm25.k),
        b: anew(bm25.b, choices.bm25.b),
        d: anew(bm25.d, choices.bm25.d),
      },
    };
    const found = worth(configuration);
    if (found > best.worth) best = { configuration, worth: found };
  }
  return best.configuration;
}

/** MiniSearch over the same fields, with our stems, stop words and synonyms, prefixes and typos. */
export function openMiniSearch({ agents }: Catalog): MiniSearch<Fields> {
  const index = new MiniSearch<Fields>({
    fields: [...fields],
    tokenize: (text) => text.match(/[\p{L}\p{N}+#]+/gu) ?? [],
    processTerm: (word) => (stopWords.has(word.toLowerCase()) ? null : stem(word.toLowerCase())),
  });
  index.addAll(
    agents.map(({ slug, title, name, description, triggers, examples, prompt }) => ({
      id: slug,
      name: `${title} ${name}`,
      description: description.intro || description.summary,
      triggers: triggers.map((trigger) => `${trigger.title ?? ''} ${trigger.text}`).join(' '),
      turns: examples
        .flatMap(({ turns }) => turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text))
        .join(' '),
      headings: prompt.outline.map(({ text }) => text).join(' '),
      body: prompt.markdown,
    })),
  );
  return index;
}

/** Asks all queries in one configuration. */
export function askMiniSearch(
  index: MiniSearch<Fields>,
  queries: readonly LabelledQuery[],
  { boost, synonyms, prefix, fuzzy, weights, bm25 }: Configuration,
): Answered[] {
  const boosts = Object.fromEntries(fields.map((field, at) => [field, boost[at]!]));
  const options: SearchOptions = {
    fields: fields.filter((field) => boosts[field]! > 0),
    boost: boosts,
    prefix: (term) => prefix && term.length > 3,
    fuzzy: (term) => (term.length > 4 && fuzzy > 0 ? fuzzy : false),
    weights,
    bm25,
  };
  return queries.map(({ query }) => {
    const started = performance.now();
    const others = synonyms > 0 ? synonymsOf(query) : [];
    const found = index.search(
      {
        combineWith: 'OR',
        queries: [
          { queries: [query], ...options },
          ...(others.length > 0
            ? [{ queries: others, ...options, boostDocument: () => synonyms, fuzzy: false }]
            : []),
        ],
      },
      {},
    );
    return {
      hits: found.slice(0, 10).map(({ id }) => [id as string]),
      milliseconds: performance.now() - started,
    };
  });
}

function synonymsOf(query: string): string[] {
  const typed = new Set(query.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []);
  const others = synonymGroups
    .map((line) => readSynonyms(line).words)
    .filter((words) => words.some((word) => typed.has(word)))
    .flat();
  return [...others, ...meaningsIn(query, meanings).flatMap(({ meant }) => meant)].filter(
    (word) => !typed.has(word),
  );
}

const meanings: Meanings = new Map(
  needs
    .map(readSynonyms)
    .flatMap(({ words, meant = [] }) => words.map((word) => [stretchOf(word), meant] as const)),
);
