import { expect, test } from 'vitest';
import { sourceText } from '../../src/files/source-text.ts';
import { randomFrom } from '../catalog/random.ts';

test('tells lines and columns as editors do', () => {
  const { text, placeOf, badLine } = sourceText(Buffer.from('\uFEFFa\r\n😀é x\n\nb'));
  expect(text).toBe('a\r\n😀é x\n\nb');
  expect(badLine).toBeUndefined();
  expect(['a', 'x', 'b'].map((letter) => placeOf(text.indexOf(letter)))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 5 },
    { line: 4, column: 1 },
  ]);
});

test('keeps places where bytes are not UTF-8', () => {
  const { text, placeOf, byteOf, badLine } = sourceText(Buffer.from('é x\nf\xFCr \xE2\x82 x\né x', 'latin1'));
  expect(badLine).toBe(1);
  const at = text.lastIndexOf('x\n');
  expect(text.split('\n')[1]).toBe('f\uFFFDr \uFFFD\uFFFD x');
  expect(placeOf(at)).toEqual({ line: 2, column: 8 });
  expect(byteOf(at)).toBe(11);
});

test('finds every ASCII character at its byte, whatever the bytes around it are', () => {
  const random = randomFrom(4);
  const pieces = ['x', '\n', '\r\n', ' ', 'é', '日', '😀', '\uFEFF', '\uFFFD'].map((one) => Buffer.from(one));
  const broken = [Buffer.from([0xff]), Buffer.from([0xe2, 0x82]), Buffer.from([0x80])];
  for (let round = 0; round < 300; round++) {
    const all = random.once(2) ? pieces : [...pieces, ...broken];
    const bytes = Buffer.concat(Array.from({ length: random.below(40) }, () => random.pick(all)));
    const { text, byteOf } = sourceText(bytes);
    const offsets = [...text.matchAll(/x/g)].map(({ index }) => byteOf(index));
    expect(offsets).toEqual([...bytes.keys()].filter((index) => bytes[index] === 0x78));
  }
});

test('finds bytes in whatever order they are asked for', () => {
  const { text, byteOf } = sourceText(Buffer.from('é x x\nf\xFCr x x\né x', 'latin1'));
  const places = [...text.matchAll(/x/g)].map(({ index }) => index);
  const inOrder = places.map(byteOf);
  for (const [index, place] of [...places.entries()].reverse()) expect(byteOf(place)).toBe(inOrder[index]);
  for (const index of [3, 0, 4, 2, 1, 1]) expect(byteOf(places[index]!)).toBe(inOrder[index]);
});

test('finds many bytes of one line in a time that grows with them, and not with their square', () => {
  const { text, byteOf } = sourceText(Buffer.from('éx'.repeat(200_000)));
  const began = performance.now();
  for (let at = 1; at < text.length; at += 2) byteOf(at);
  expect(performance.now() - began).toBeLessThan(2000);
});
