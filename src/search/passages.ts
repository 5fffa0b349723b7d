// The passages of an agent that hold what was asked, best first, with marks on every word that matched in any way.
import { isNameWord, partsOf, squash } from './normalise.ts';
import type { PagefindData } from './pagefind.ts';
import type { Plan } from './plan.ts';
import { stem } from './stem.ts';

type Passage = PagefindData['sub_results'][number];

/** How telling each word that matched is, by its stem. */
export type Marks = ReadonlyMap<string, number>;

/** Words of a passage that are shown. */
const shown = 28;

/** The words that a plan asks for. */
export function marksOf({ terms }: Plan): Marks {
  const marks = new Map<string, number>();
  for (const { ways, rarity } of terms) {
    for (const { words, trust } of ways) {
      for (const word of words.split(' ')) {
        const own = stem(word);
        marks.set(own, Math.max(marks.get(own) ?? 0, rarity * trust));
      }
    }
  }
  return marks;
}

/** What Pagefind knows of a page, with the passages that match in the place of its own. */
export function withPassages(data: PagefindData, marks: Marks): PagefindData {
  const words = data.raw_content.split(/[\r\n\s]+/g);
  const values = words.map((word) => valueOf(word, marks));
  const anchors = data.anchors.toSorted((a, b) => a.location - b.location);
  const passages = anchors.flatMap(({ id, text, location }, index) => {
    const from = location + text.split(/\s+/).filter(Boolean).length;
    const best = bestWindow(values, from, anchors[index + 1]?.location ?? words.length);
    if (best.score === 0) return [];
    const passage: Passage = {
      title: text,
      url: `${data.url}#${id}`,
      anchor: { id },
      excerpt: excerptOf(words, values, best),
    };
    // What a user says in an example shows best that the agent is the right one.
    return [{ passage, score: best.score * (id.startsWith('example-') ? 1.5 : 1) }];
  });
  const lead = bestWindow(values, 0, anchors[0]?.location ?? words.length);
  return {
    ...data,
    excerpt: excerptOf(words, values, lead),
    sub_results: passages.sort((a, b) => b.score - a.score).map(({ passage }) => passage),
  };
}

interface Window {
  from: number;
  to: number;
  score: number;
}

/** The stretch of words that holds the most telling matches, each word counted once. */
function bestWindow(values: readonly Value[], from: number, to: number): Window {
  let best: Window = { from, to: Math.min(to, from + shown), score: 0 };
  for (let at = from; at < to; at++) {
    if (values[at] === undefined) continue;
    const start = Math.max(from, Math.min(at - 3, to - shown));
    const end = Math.min(to, start + shown);
    const held = new Map(
      values.slice(start, end).flatMap((value) => (value ? [[value.stem, value.rarity]] : [])),
    );
    const score = [...held.values()].reduce((sum, rarity) => sum + rarity, 0);
    if (score > best.score) best = { from: start, to: end, score };
  }
  return best;
}

type Value = { stem: string; rarity: number } | undefined;

function valueOf(word: string, marks: Marks): Value {
  for (const own of stemsOf(word)) {
    const rarity = marks.get(own);
    if (rarity !== undefined) return { stem: own, rarity };
  }
  return undefined;
}

/** Stems of words that were seen: the texts of a catalog share most of their words, and every key typed asks anew. */
const seen = new Map<string, string[]>();

function stemsOf(word: string): string[] {
  const known = seen.get(word);
  if (known) return known;
  const stems = [...new Set([squash(word), ...partsOf(word)].map(stem))];
  if (seen.size < 30_000) seen.set(word, stems);
  return stems;
}

function excerptOf(words: readonly string[], values: readonly Value[], { from, to }: Window): string {
  return words
    .slice(from, to)
    .map((word, index) => (values[from + index] ? `<mark>${word}</mark>` : word))
    .filter((word) => !isNameWord(word))
    .join(' ')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー](?:<\/mark>)?) (?=(?:<mark>)?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])/gu,
      '',
    );
}
