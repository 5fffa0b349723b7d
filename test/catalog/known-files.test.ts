import { expect, test } from 'vitest';
import { knownFiles, type KnownFiles } from '../../src/catalog/known-files.ts';
import { agentFile } from './folders.ts';

const count = 501;

/** Reads some files; the one of that number says more. */
function readAll(known: KnownFiles, edited = -1): void {
  for (let number = 0; number < count; number++) {
    const text = `${agentFile(`agent-${number}`)}${number === edited ? 'More.\n' : ''}`;
    const file = `/agents/agent-${number}.md`;
    const facts = { file, relative: `agent-${number}.md`, editPath: undefined, owners: [] };
    known.read(Buffer.from(text), `agents/agent-${number}.md`, facts, false);
  }
}

test('only pieces are packed again in which a file is new', () => {
  const first = knownFiles();
  readAll(first);
  const pieces = [...first.pack()];
  expect(pieces.map((piece) => piece instanceof Buffer)).toEqual([true, true]);

  const unpackedAs = (numbers: number[]) => {
    const known = knownFiles();
    for (const [at, number] of numbers.entries()) expect(known.unpack(pieces[at]!, number)).toBe(true);
    return known;
  };
  const same = unpackedAs([0, 1]);
  readAll(same);
  expect(same.isNew()).toBe(false);
  expect([...same.pack()]).toEqual([undefined, undefined]);

  const edited = unpackedAs([0, 1]);
  readAll(edited, 500);
  expect([...edited.pack()].map((piece) => piece instanceof Buffer)).toEqual([false, true]);

  // The first piece was damaged: what comes in its place is packed.
  const damaged = knownFiles();
  expect(damaged.unpack(Buffer.from('nothing of the kind'), 0)).toBe(false);
  expect(damaged.unpack(pieces[1]!, 1)).toBe(true);
  readAll(damaged);
  expect([...damaged.pack()].map((piece) => piece instanceof Buffer)).toEqual([true, true]);
});
