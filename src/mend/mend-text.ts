import { isUtf8 } from 'node:buffer';
import type { Levels } from '../catalog/levels.ts';
import type { Problem, ProblemArgs, ProblemCode } from '../catalog/problems.ts';
import { replaceBytes, type Replacement } from '../files/save.ts';
import { sourceText } from '../files/source-text.ts';
import type { Patient } from './mend.ts';
import { mends } from './mends.ts';
import { linesOf } from './place.ts';
import {
  isSameMeaning,
  meaningOf,
  readForMending,
  type MendableFile,
  type Meaning,
  type Reading,
} from './reading.ts';

/** A file after mending. */
export interface MendedText {
  bytes: Buffer;
  /** What was mended, in the order in which it was. */
  mended: Problem[];
}

/** Mends what can be mended: one problem after the other, each only if the file still means what it meant. */
export function mendText(bytes: Buffer, file: MendableFile, rules: Levels): MendedText {
  const mended: Problem[] = [];
  // A character that cannot be read could not be written again either.
  if (!isUtf8(bytes) || bytes.includes(0)) return { bytes, mended };
  const refused = new Set<string>();
  let now = { bytes, reading: readForMending(bytes, file, rules) };
  for (;;) {
    const found = now.reading.problems.find((one) => one.code in mends && !refused.has(keyOf(one)));
    if (found === undefined) return { bytes: now.bytes, mended };
    const after = mendOne(now.bytes, now.reading, found, file, rules);
    if (after === undefined) {
      refused.add(keyOf(found));
      continue;
    }
    mended.push(found);
    now = after;
    // What another problem hid may be mended now.
    refused.clear();
  }
}

function keyOf({ code, line, column, args }: Problem): string {
  return JSON.stringify([code, line, column, args]);
}

function mendOne(
  bytes: Buffer,
  reading: Reading,
  found: Problem,
  file: MendableFile,
  rules: Levels,
): { bytes: Buffer; reading: Reading } | undefined {
  const { rewrite, expect } = mends[found.code] as {
    rewrite: (patient: Patient<ProblemCode>) => Replacement[];
    expect?: (meaning: Meaning, args: ProblemArgs[ProblemCode]) => Meaning;
  };
  const source = sourceText(bytes);
  const { text } = source;
  const replacements = rewrite({ text, lines: linesOf(text), reading, found });
  if (replacements.length === 0) return undefined;
  // New lines end as those of the file do.
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  const written = replacements.map((one) => ({ ...one, text: one.text.replaceAll('\n', ends) }));
  const after = replaceBytes(bytes, source, written);
  const read = readForMending(after, file, rules);
  const before = meaningOf(reading);
  const wanted = expect ? expect(before, found.args) : before;
  const isMended = isSameMeaning(wanted, meaningOf(read)) && isBetter(reading, read, found.code);
  return isMended ? { bytes: after, reading: read } : undefined;
}

/** Ways of reading, from the best to the worst. */
const ways = ['yaml', 'requoted', 'line-keys', 'body-only'];

/** Kinds whose mend gives words an effect that they did not have, so that more can be found. */
const effective: readonly ProblemCode[] = [
  'field-mistaken',
  'name-missing',
  'description-missing',
  'tools-separator',
  'frontmatter-curly',
];

/** Whether a kind of problem has become rarer and no other has come: where more can be read, more can be found. */
function isBetter(before: Reading, after: Reading, code: ProblemCode): boolean {
  const count = ({ problems }: Reading, of: string) => problems.filter((one) => one.code === of).length;
  const gain = ways.indexOf(before.source.via) - ways.indexOf(after.source.via);
  if (gain < 0 || count(after, code) >= count(before, code)) return false;
  const isReadOtherwise = gain > 0 || effective.includes(code);
  return isReadOtherwise || after.problems.every((one) => count(after, one.code) <= count(before, one.code));
}
