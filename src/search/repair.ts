import type { Word, Words } from './words-file.ts';

/** The word of the catalog that a typed word most likely is, if one is near enough; a common word before a rare one. */
export function repair(typed: string, { forms }: Words): Word | undefined {
  if (typed.length < 5 || typed.length > 40 || !/^\p{L}+$/u.test(typed)) return undefined;
  const most = typed.length < 8 ? 1 : 2;
  let best: { word: Word; cost: number } | undefined;
  for (const word of forms) {
    if (Math.abs(word.form.length - typed.length) > most || word.form.length < 4) continue;
    // People rarely miss the first letter: figma is no slip of sigma.
    const changes = distance(typed, word.form, most) + (word.form[0] === typed[0] ? 0 : 1);
    if (changes > most) continue;
    // They more often mean what many agents write.
    const cost = changes - 0.1 * Math.log(word.agents);
    if (!best || cost < best.cost || (cost === best.cost && word.form < best.word.form))
      best = { word, cost };
  }
  return best?.word;
}

/** Letters to change, leave out, put in or swap; more than `most` may be any number above it. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
