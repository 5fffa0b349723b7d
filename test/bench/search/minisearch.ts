import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Catalog } from '../../../src/catalog/load.ts';
import { stem } from '../../../src/search/stem.ts';
import { stopWords } from '../../../src/search/stop-words.ts';
import { synonymGroups } from '../../../src/search/synonyms.ts';
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

/** Ways to set MiniSearch up; the one that is best on the dev half is the one to beat. */
export const configurations: Record<string, { boost: number[]; synonyms: number; b?: number }> = {
  'all fields alike': { boost: [1, 1, 1, 1, 1, 1], synonyms: 0 },
  'all fields, synonyms': { boost: [4, 2, 2, 2, 1, 0.5], synonyms: 0.3 },
  'weighted, no synonyms': { boost: [6, 4, 3, 3, 1, 0.7], synonyms: 0 },
  weighted: { boost: [6, 4, 3, 3, 1, 0.7], synonyms: 0.3 },
  'weighted, little body': { boost: [10, 6, 4, 3, 0.7, 0.2], synonyms: 0.2 },
  'turns first': { boost: [4, 3, 3, 5, 0.7, 0.3], synonyms: 0.2 },
  'capability fields': { boost: [6, 3, 3, 3, 0.5, 0], synonyms: 0.3 },
  'capability fields, turns': { boost: [3, 2, 2, 3, 0, 0], synonyms: 0.2 },
  'capability fields, turns, no synonyms': { boost: [3, 2, 2, 3, 0, 0], synonyms: 0 },
};

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
  configuration: string,
): Answered[] {
  const { boost, synonyms } = configurations[configuration]!;
  const weights = Object.fromEntries(fields.map((field, at) => [field, boost[at]!]));
  const options: SearchOptions = {
    fields: fields.filter((field) => weights[field]! > 0),
    boost: weights,
    prefix: (term) => term.length > 3,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    weights: { fuzzy: 0.3, prefix: 0.4 },
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
      slugs: found.slice(0, 10).map(({ id }) => id as string),
      milliseconds: performance.now() - started,
    };
  });
}

function synonymsOf(query: string): string[] {
  const words = new Set(query.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []);
  return synonymGroups
    .map((line) => line.split(', '))
    .filter((group) => group.some((word) => words.has(word)))
    .flatMap((group) => group.filter((word) => !words.has(word)));
}
