// The fonts that pictures are written in, piece by piece: each holds some characters, and is read when they occur.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A piece of a font. */
export interface FontPiece {
  /** Absolute path of its WOFF2 file. */
  path: string;
  has: (codePoint: number) => boolean;
}

/** A package of a font, with the family that the font itself names. */
interface FontPackage {
  name: string;
  family: string;
  /** Characters that its list names and another draws. */
  not?: RegExp;
}

/** Packages in the order in which a character is looked for. */
const packages: FontPackage[] = [
  { name: 'newsreader', family: 'Newsreader 16pt 16pt' },
  { name: 'noto-serif', family: 'Noto Serif' },
  { name: 'noto-naskh-arabic', family: 'Noto Naskh Arabic' },
  { name: 'noto-sans-devanagari', family: 'Noto Sans Devanagari' },
  { name: 'noto-sans-bengali', family: 'Noto Sans Bengali' },
  { name: 'noto-sans-tamil', family: 'Noto Sans Tamil' },
  { name: 'noto-sans-hebrew', family: 'Noto Sans Hebrew Thin' },
  { name: 'noto-sans-thai', family: 'Noto Sans Thai' },
  { name: 'noto-emoji', family: 'Noto Emoji' },
  { name: 'noto-serif-sc', family: 'Noto Serif SC ExtraLight', not: /\p{Script=Hangul}/u },
  { name: 'noto-sans-kr', family: 'Noto Sans KR Thin' },
];

const sansPackage: FontPackage = { name: 'instrument-sans', family: 'Instrument Sans' };

const serif = packages.map(({ family }) => family).join(',');

/** The families in the order in which the text engine tries them. */
export const families = { serif, sans: `${sansPackage.family},${serif}` };

const require = createRequire(join(process.cwd(), 'package.json'));

/** Versions of everything that decides how letters look, for the key of a picture. */
export const fontVersions: readonly string[] = [sansPackage, ...packages].map(
  ({ name }) =>
    `${name} ${(require(`@fontsource-variable/${name}/package.json`) as { version: string }).version}`,
);

const shelf: FontPiece[] = packages.flatMap(readPackage);
const sans: FontPiece[] = readPackage(sansPackage);

/** The pieces that a text needs; a character that no package has is left to the fonts of the machine. */
export function piecesFor(text: string): FontPiece[] {
  const needed = new Set<FontPiece>();
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0)!;
    for (const pieces of [shelf, sans]) {
      const piece = pieces.find((one) => one.has(codePoint));
      if (piece) needed.add(piece);
    }
  }
  return [...needed];
}

function readPackage({ name, not }: FontPackage): FontPiece[] {
  const folder = dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([subset, list]) => {
    const spans = list.split(',').map((range) => {
      const [from, to = from] = range.replace('U+', '').split('-');
      return [parseInt(from!, 16), parseInt(to!, 16)] as const;
    });
    const file = `${name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`;
    return {
      path: join(folder, 'files', file),
      has: (codePoint) =>
        spans.some(([from, to]) => codePoint >= from && codePoint <= to) &&
        !not?.test(String.fromCodePoint(codePoint)),
    };
  });
}
