import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { expect, test, vi } from 'vitest';
import { mostCompiled, shareScanners } from '../../src/markdown/code/shared-scanners.ts';

const plain = await createOnigurumaEngine(import('shiki/wasm'));

const sets = [
  ['b', 'a+', '(?<=a)c'],
  ['\\Ga', 'a', '(?=c)'],
  ['$', '^', 'x'],
  ['a+', '\\Gb', 'b'],
  ['é(.)', '(a)(b)?'],
];
const texts = ['', 'aabac', 'ccc', 'äéßaab', 'b a c b a c', '😀a😀b'];

test('a shared scanner finds what one of its own finds, from every place', () => {
  const shared = shareScanners(plain);
  for (const text of texts) {
    const [one, other] = [plain.createString(text), shared.createString(text)];
    for (const set of sets) {
      const [own, sharing] = [plain.createScanner(set), shared.createScanner(set)];
      for (let start = 0; start <= text.length; start++)
        for (const options of [0, 1, 2, 4])
          expect(sharing.findNextMatchSync(other, start, options), `${set.join(' ')} in ${text}`).toEqual(
            own.findNextMatchSync(one, start, options),
          );
    }
  }
});

test('each expression is compiled once, when it is first looked for', () => {
  const createScanner = vi.fn(plain.createScanner);
  const shared = shareScanners({ ...plain, createScanner });
  const scanners = [['a', 'b'], ['b', 'c'], ['c']].map((set) => shared.createScanner(set));
  expect(createScanner).not.toHaveBeenCalled();
  const text = shared.createString('xyz');
  for (const scanner of scanners) expect(scanner.findNextMatchSync(text, 0, 0)).toBeNull();
  expect(createScanner.mock.calls).toEqual([[['a']], [['b']], [['c']]]);
});

test('expressions without end take no memory without end, and are found all the same', () => {
  let held = 0;
  const shared = shareScanners({
    ...plain,
    createScanner: (sources) => {
      const scanner = plain.createScanner(sources);
      held++;
      return {
        findNextMatchSync: scanner.findNextMatchSync.bind(scanner),
        dispose: () => (held--, scanner.dispose?.()),
      };
    },
  });
  const first = shared.createScanner(['end0$']);
  const text = shared.createString('the end0');
  for (let number = 0; number < 2 * mostCompiled + 5; number++)
    shared.createScanner([`end${number}$`]).findNextMatchSync(text, 0, 0);
  expect(held).toBeLessThanOrEqual(mostCompiled);
  expect(first.findNextMatchSync(text, 0, 0)?.captureIndices[0]?.start).toBe(4);
});

test('an expression that is too much for the engine does not hide the ones beside it', () => {
  const set = ['(x+x+)+y(?<!q)\\1', '(?<=x)x$'];
  const text = 'x'.repeat(40);
  expect(plain.createScanner(set).findNextMatchSync(text, 0, 0)).toBeNull();
  expect(
    shareScanners(plain).createScanner(set).findNextMatchSync(text, 0, 0)?.captureIndices[0]?.start,
  ).toBe(39);
});
