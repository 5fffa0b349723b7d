// Which characters each font is cut into: nearly every page needs the common ones only.

/** What English and its punctuation need, as ranges of CSS. */
export const common = [
  'U+20-7E',
  'U+A0',
  'U+A7',
  'U+AB',
  'U+B7',
  'U+BB',
  'U+D7',
  'U+2013-2014',
  'U+2018-2019',
  'U+201C-201D',
  'U+2022',
  'U+2026',
  'U+2212',
] as const;

/** All others that the fonts for Latin have; no character of the common ones, or a page would load both. */
export const others = [
  'U+A1-A6',
  'U+A8-AA',
  'U+AC-B6',
  'U+B8-BA',
  'U+BC-D6',
  'U+D8-FF',
  'U+131',
  'U+152-153',
  'U+2BC',
  'U+2C6',
  'U+2DA',
  'U+2DC',
  'U+300-301',
  'U+303-304',
  'U+308-309',
  'U+323',
  'U+201A',
  'U+201E',
  'U+2032-2033',
  'U+2039-203A',
  'U+2044',
  'U+20AC',
  'U+2122',
  'U+2215',
] as const;

/** The characters of ranges, one after the other. */
export function charactersOf(ranges: readonly string[]): string {
  return ranges
    .flatMap((range) => {
      const [first, last = first] = range
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return Array.from({ length: last! - first! + 1 }, (_, index) => String.fromCodePoint(first! + index));
    })
    .join('');
}
