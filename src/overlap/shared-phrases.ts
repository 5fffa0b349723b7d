import { compareText } from '../catalog/problems.ts';
import type { Vector } from './find-overlaps.ts';

const mostPhrases = 4;

/** The phrases that make two agents alike, weightiest first; a word that stands in one of them is not named again. */
export function sharedPhrases(a: Vector, b: Vector): string[] {
  const shared = [...a.weights].flatMap(([term, weight]) => {
    const other = b.weights.get(term);
    return other === undefined ? [] : [{ term, stems: term.split(' '), weight: weight * other }];
  });
  // Two words in a row say more than each of them, though they are rarer in one text.
  const weightOf = ({ stems, weight }: (typeof shared)[number]) => weight * (stems.length > 1 ? 3 : 1);
  shared.sort((x, y) => weightOf(y) - weightOf(x) || compareText(x.term, y.term));
  const told = new Set<string>();
  const phrases = new Set<string>();
  for (const { term, stems } of shared) {
    if (stems.some((one) => told.has(one))) continue;
    for (const one of stems) told.add(one);
    phrases.add(a.terms.get(term)!.written.replace(/\s+/g, ' ').toLowerCase());
    if (phrases.size === mostPhrases) break;
  }
  return [...phrases];
}
