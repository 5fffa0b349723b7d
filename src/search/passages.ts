// The passages of an agent that hold what was asked, best first, with marks on every word that matched in any way.
import { isNameWord, partsOf, squash } from './normalise.ts';
import type { PageText } from './index-reader.ts';
import type { Plan } from './plan.ts';
import { stem } from '../language/stem.ts';
import { stopWords } from '../language/stop-words.ts';

/** A stretch of an agent's text that holds what was asked. */
export interface Passage {
  /** The heading it stands below; empty for what comes before all headings. */
  title: string;
  url: string;
  /** HTML: entities and `<mark>` only. */
  excerpt: string;
  /** Whether it is what the user says in an example. */
  said: boolean;
}

/** What is known of an agent that was found. */
export interface HitData {
  /** Where the hit leads: to the example whose user asks the same, else to the top of the agent's page. */
  url: string;
  meta: PageText['meta'];
  /** Best first. */
  passages: Passage[];
}

/** In the index, what a user says in an example has the anchor of the example, this, and the number of the turn. */
export const saidSuffix = '--said-';

/** How telling each word that matched is, by its stem. */
export type Marks = ReadonlyMap<string, number>;

/** Words of a passage that are shown. */
const shown = 28;

/** The words that a plan asks for. */
export function marksOf({ terms, meant }: Plan): Marks {
  const marks = new Map<string, number>();
  for (const { ways, rarity } of [...terms, ...meant]) {
    for (const { words, trust } of ways) {
      const asked = words.split(' ');
      for (const word of asked) {
        // What is asked alone was typed; in `sign in` only one word is telling.
        if (asked.length > 1 && stopWords.has(word)) continue;
        const own = stem(word);
        marks.set(own, Math.max(marks.get(own) ?? 0, rarity * trust));
      }
    }
  }
  return marks;
}

/**
 * What a hit shows.
 * @param isNamed whether the agent was asked for by its name, so that the hit leads to the top of its page
 */
export function hitData(data: PageText, marks: Marks, isNamed: boolean): HitData {
  const words = data.content.split(/[\r\n\s]+/g);
  const values = words.map((word) => valueOf(word, marks));
  const sections = sectionsOf(data, words.length);
  const passages = sections.flatMap((section) => {
    const best = bestWindow(values, section.from, section.to);
    if (best.score === 0) return [];
    const { title, said } = section;
    const url = section.id === '' ? data.url : `${data.url}#${section.id}`;
    // What a user says in an example shows best that the agent is the right one.
    const score = best.score * (said ? 2 : title === '' ? 0.5 : 1) * proseIn(words, best);
    const excerpt = goingOn(excerptOf(words, values, best), words, best, section);
    return [{ score, held: best.held, passage: { title, url, excerpt, said } }];
  });
  passages.sort((a, b) => b.score - a.score);
  const [first] = passages;
  const leads = first !== undefined && first.passage.said && first.held > 1 && !isNamed;
  return {
    url: leads ? first.passage.url : data.url,
    meta: data.meta,
    passages: distinct(passages.map(({ passage }) => passage)),
  };
}

/** One passage a place, and none that says the same as a better one. */
function distinct(passages: readonly Passage[]): Passage[] {
  return passages.filter(
    ({ url, excerpt }, index) =>
      passages.findIndex((other) => other.url === url || other.excerpt === excerpt) === index,
  );
}

interface Section {
  /** Anchor on the agent's page; empty for its top. */
  id: string;
  title: string;
  from: number;
  to: number;
  said: boolean;
}

/** The stretches between headings, and within the examples what their users say. */
function sectionsOf({ anchors }: PageText, end: number): Section[] {
  const placed = anchors.toSorted((a, b) => a.location - b.location);
  const headings = placed.filter(({ id }) => !id.includes(saidSuffix));
  const below = headings.map(({ id, text, location }, index) => ({
    id,
    title: text,
    from: location + lengthOf(text),
    to: headings[index + 1]?.location ?? end,
    said: false,
  }));
  const said = placed
    .filter(({ id }) => id.includes(saidSuffix))
    .map(({ id: place, text, location }) => {
      const id = place.slice(0, place.lastIndexOf(saidSuffix));
      const title = headings.find((heading) => heading.id === id)?.text ?? '';
      return { id, title, from: location, to: location + lengthOf(text), said: true };
    });
  return [{ id: '', title: '', from: 0, to: headings[0]?.location ?? end, said: false }, ...below, ...said];
}

function lengthOf(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

interface Window {
  from: number;
  to: number;
  score: number;
  /** Number of different words that match. */
  held: number;
}

/** The stretch of words that holds the most telling matches, each word counted once. */
function bestWindow(values: readonly Value[], from: number, to: number): Window {
  let best: Window = { from, to: Math.min(to, from + shown), score: 0, held: 0 };
  for (let at = from; at < to; at++) {
    if (values[at] === undefined) continue;
    const start = Math.max(from, Math.min(at - 3, to - shown));
    const end = Math.min(to, start + shown);
    const held = new Map(
      values.slice(start, end).flatMap((value) => (value ? [[value.stem, value.rarity]] : [])),
    );
    const score = [...held.values()].reduce((sum, rarity) => sum + rarity, 0);
    if (score > best.score) best = { from: start, to: end, score, held: held.size };
  }
  return best;
}

/** How far a stretch reads as prose, 0.5 to 1: what matched in code or a path tells less of why. */
function proseIn(words: readonly string[], { from, to }: Window): number {
  const plain = words.slice(from, to).filter((word) => plainWord.test(word)).length;
  return 0.5 + (0.5 * plain) / Math.max(1, to - from);
}

/** A word as it stands in a sentence. */
const plainWord = /^["'“‘(]*[\p{L}\p{N}][\p{L}\p{N}'’&+#%/-]*["'”’).,;:!?…]*$/u;

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

/** The end of a sentence. */
const sentenceEnd = /[.!?…。！？]["'”’)]*$/u;

/** An excerpt with an ellipsis where it begins or ends within a sentence of its section. */
function goingOn(excerpt: string, words: readonly string[], { from, to }: Window, section: Section): string {
  const before = from > section.from && !sentenceEnd.test(words[from - 1]!) ? '…' : '';
  const after = to < section.to && !sentenceEnd.test(words[to - 1]!) ? '…' : '';
  return `${before}${after ? excerpt.replace(/[,;:–—]$/, '') : excerpt}${after}`;
}

/** A word of HTML without the marks of the sentence around it. */
const bare = /(?<=^[("'“‘[*]*)[^("'“‘[*].*?(?=(?:[)"'”’\].,:!?…*]|(?<!&#?\w+);)*$)/u;

function excerptOf(words: readonly string[], values: readonly Value[], { from, to }: Window): string {
  return words
    .slice(from, to)
    .map((word, index) => (values[from + index] ? word.replace(bare, '<mark>$&</mark>') : word))
    .filter((word) => !isNameWord(word))
    .join(' ')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー](?:<\/mark>)?) (?=(?:<mark>)?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])/gu,
      '',
    );
}
