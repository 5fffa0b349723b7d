// Names that are one word, though Pagefind also takes them apart at their capital letters: who needs Java is not helped
// by JavaScript.
import type { Posted, Posting } from './prune.ts';
import { stem } from '../language/stem.ts';

/** Each with the words that it holds and does not mean. */
const wholeNames: readonly (readonly [name: string, ...parts: string[]])[] = [
  ['javascript', 'java', 'script'],
  ['typescript', 'type', 'script'],
  ['fastapi', 'fast'],
  ['github', 'hub'],
  ['linkedin', 'link', 'in'],
  ['wordpress', 'word', 'press'],
  ['youtube', 'you', 'tube'],
  ['nosql', 'no', 'sql'],
  ['webfetch', 'web', 'fetch'],
  ['websearch', 'web', 'search'],
];

const names: ReadonlySet<string> = new Set(wholeNames.map(([name]) => name));

/** Whether a squashed word is a name that is not taken apart. */
export function isWholeName(word: string): boolean {
  return names.has(word);
}

/** A word of an index with what is known of it. */
export interface Entry {
  word: string;
  posted: Posted;
}

/** Takes the places from words where they are only a part of a name. */
export function withoutParts(entries: readonly Entry[]): Entry[] {
  const byWord = new Map(entries.map((entry) => [entry.word, entry]));
  const held = new Map<string, Entry[]>();
  for (const [name, ...parts] of wholeNames) {
    const whole = byWord.get(stem(name));
    if (whole) for (const part of parts.map(stem)) held.set(part, [...(held.get(part) ?? []), whole]);
  }
  return entries.map((entry) => {
    const wholes = held.get(entry.word);
    if (!wholes) return entry;
    const [pages, spellings] = entry.posted;
    return {
      word: entry.word,
      posted: [
        without(
          pages,
          wholes.flatMap(({ posted }) => posted[0]),
        ),
        spellings,
      ],
    };
  });
}

function without(postings: readonly Posting[], names: readonly Posting[]): Posting[] {
  const byPage = Map.groupBy(names, ([page]) => page);
  return postings.flatMap(([page, places, fields]): Posting[] => {
    const found = byPage.get(page) ?? [];
    // A part weighs less than the whole, so that the groups of the same place differ.
    const own = subtract(
      places,
      found.map((one) => one[1]),
      ({ place }) => `${place}`,
    );
    const ownFields = subtract(
      fields,
      found.map((one) => one[2]),
      ({ group, place }) => `${group} ${place}`,
    );
    return own.length > 0 ? [[page, own, ownFields]] : [];
  });
}

/** A place of a list: a number below 0 begins a group, a weight or a field, and each place counts from the one before. */
interface Place {
  group: number;
  place: number;
}

/** The places of a list that are in none of the others. */
function subtract(
  coded: readonly number[],
  others: readonly (readonly number[])[],
  keyOf: (place: Place) => string,
): number[] {
  const taken = new Set(others.flatMap((other) => decode(other).map(keyOf)));
  const own = decode(coded).filter((place) => !taken.has(keyOf(place)));
  return [...Map.groupBy(own, ({ group }) => group)].flatMap(([group, places]) => [
    group,
    ...places.map(({ place }, at) => place - (places[at - 1]?.place ?? 0)),
  ]);
}

function decode(coded: readonly number[]): Place[] {
  let group = 0;
  let place = 0;
  return coded.flatMap((one) => {
    place = one < 0 ? 0 : place + one;
    if (one < 0) group = one;
    return one < 0 ? [] : [{ group, place }];
  });
}
