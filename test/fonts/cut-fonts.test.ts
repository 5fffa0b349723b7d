import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decompress } from 'wawoff2';
import { charactersOf, common, others } from '../../src/fonts/characters.ts';
import { cutFonts, type Face } from '../../src/fonts/cut-fonts.ts';

const upright: Face = {
  file: 'newsreader/files/newsreader-latin-wght-normal',
  style: 'normal',
  weight: '400 700',
};
const italic: Face = {
  file: 'newsreader/files/newsreader-latin-wght-italic',
  style: 'italic',
  weight: '400',
};

beforeEach(async () => {
  vi.stubEnv('AGENT_CATALOG_CACHE', await mkdtemp(join(tmpdir(), 'catalog-fonts-')));
});
afterEach(async () => {
  await rm(process.env['AGENT_CATALOG_CACHE']!, { recursive: true });
  vi.unstubAllEnvs();
});

async function cut(...faces: Face[]) {
  const provider = cutFonts();
  await provider.init?.({ root: pathToFileURL('./'), storage: { getItem: vi.fn(), setItem: vi.fn() } });
  const found = await provider.resolveFont({
    familyName: 'Newsreader',
    options: { faces },
    weights: [],
    styles: [],
    subsets: [],
    formats: [],
  });
  return found!.fonts.map((font) => {
    const [source] = font.src;
    if (source === undefined || !('url' in source)) throw new Error('a face has no file');
    return { ...font, bytes: Buffer.from(source.url.split(',')[1]!, 'base64') };
  });
}

test('no character is in both files of a face, and every one of Latin-1 is in one', () => {
  const [usual, rare] = [new Set(charactersOf(common)), new Set(charactersOf(others))];
  expect(usual.intersection(rare)).toEqual(new Set());
  const latin = charactersOf(['U+20-7E', 'U+A0-AC', 'U+AE-FF']);
  expect([...latin].filter((one) => !usual.has(one) && !rare.has(one))).toEqual([]);
});

test('a face is two fonts, the usual characters first', async () => {
  const fonts = await cut(upright, italic);
  expect(fonts.map(({ style, weight, unicodeRange }) => [style, weight, unicodeRange?.[0]])).toEqual([
    ['normal', '400 700', common[0]],
    ['normal', '400 700', others[0]],
    ['italic', '400', common[0]],
    ['italic', '400', others[0]],
  ]);
  for (const { bytes } of fonts) expect(bytes.toString('latin1', 0, 4)).toBe('wOF2');
  expect(fonts[0]!.bytes.length).toBeLessThan(26_000);
  expect(fonts[2]!.bytes.length).toBeLessThan(16_000);
});

test('the first font never takes the place of letters that are seen', async () => {
  const fonts = await cut(upright, italic);
  expect(fonts.map(({ display }) => display)).toEqual(['optional', 'swap', 'swap', 'swap']);
});

test('a face of several weights stays variable, and one of a single weight does not', async () => {
  const tables = async (font: Uint8Array) => Buffer.from(await decompress(font)).toString('latin1', 0, 500);
  const [several, , single] = await cut(upright, italic);
  expect(await tables(several!.bytes)).toContain('fvar');
  expect(await tables(single!.bytes)).not.toContain('fvar');
});

test('the same font is cut alike, with a cache and without', async () => {
  const first = await cut(italic);
  const kept = await cut(italic);
  await rm(process.env['AGENT_CATALOG_CACHE']!, { recursive: true });
  expect(kept).toEqual(first);
  expect(await cut(italic)).toEqual(first);
});
